import Markup

/// A service worker that keeps the playbook on a phone: at a customer's door there is often no network.
///
/// The network wins where there is one, so that nobody reads yesterday's words; what is kept belongs to one build.
struct OfflineScript {
    static let name = "offline.js"

    let contents: PlaybookContents
    /// From the playbook's folder.
    let files: [String]

    func write(into writer: inout ByteWriter) {
        var script = ScriptWriter(writer)
        script.raw("\"use strict\";\nvar shelf=\"huikuan-playbook-\";\nvar kept=shelf+")
        script.string(String(contents.identity.build.prefix(12)))
        script.raw(";\nvar files=[")
        for (index, file) in files.enumerated() {
            if index > 0 { script.raw(",") }
            script.string(file)
        }
        script.raw("];\n")
        writer = script.writer
        writer.write(Self.rest)
    }

    private static let rest: StaticString = """
        self.addEventListener("install",function(event){
          event.waitUntil(caches.open(kept).then(function(cache){return cache.addAll(files);}).then(function(){return self.skipWaiting();}));
        });
        self.addEventListener("activate",function(event){
          event.waitUntil(caches.keys().then(function(names){
            return Promise.all(names.filter(function(name){return name.indexOf(shelf)===0&&name!==kept;}).map(function(name){return caches.delete(name);}));
          }).then(function(){return self.clients.claim();}));
        });
        self.addEventListener("fetch",function(event){
          if(event.request.method!=="GET"){return;}
          event.respondWith(fetch(event.request).catch(function(){
            return caches.match(event.request,{ignoreSearch:true}).then(function(found){return found||Response.error();});
          }));
        });

        """
}
