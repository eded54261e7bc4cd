"use strict";
var shelf="huikuan-playbook-";
var kept=shelf+"3cd699ade856";
var files=["index.html","find.html","cards.html","practice.html","changes.html","booklet.html","../assets/playbook-data.js","s0-prepare.html","s1-arrive.html","s2-small-talk.html","s3-purpose.html","s4-listen.html","s5-propose.html","s6-settle.html","s7-leave.html","s8-record.html","t01-no-cash.html","t02-waiting-downstream.html","t03-boss-absent.html","t04-process.html","t05-quality.html","t06-invoice.html","t07-reconciliation.html","t08-next-shipment.html","t09-threatens-to-leave.html","t10-agitated.html","t11-refuses-to-meet.html","t12-handler-gone.html","t13-discount.html","t14-token-payment.html","t15-serial-breaker.html","t16-non-cash.html","t17-retention.html","t18-set-off.html","t19-go-and-sue.html","t20-insolvency-signs.html","t21-later.html","t22-old-friends.html","t23-odd-channel.html","t24-time-barred.html","t25-entity-unclear.html","t26-rebate.html","red-lines.html","de-escalation.html","emergency.html","guarantor.html","limitation.html","listening.html","letter-authorisation.html","letter-bill-handover.html","letter-demand-1.html","letter-demand-2.html","letter-demand-3.html","letter-instalment-agreement.html","letter-receipt.html","letter-early-settlement.html","letter-statement.html","letter-dispute-survey.html","letter-undertaking.html","letter-visit-record.html","letter-delivery-witness.html","law-bills.html","law-court-routes.html","law-criminal-line.html","law-proof-of-delivery.html","law-electronic-evidence.html","law-guarantees.html","law-insolvency.html","law-inspection-and-acceptance.html","law-instalments.html","law-invoices.html","law-late-charges.html","law-limitation.html","law-personal-information.html","law-signatures-and-seals.html","law-set-off.html","law-sme-regulation.html","law-withholding-delivery.html","training-two-week-course.html","training-listening-drills.html","training-role-play-guide.html","glossary.html","../assets/huikuan.css","../assets/playbook.css","../assets/playbook.js","../assets/icon.svg"];
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
