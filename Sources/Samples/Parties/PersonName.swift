/// Invented people's names.
enum PersonName {
    private static let surnames = Array("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭萧田董潘袁蔡蒋余于")
    private static let firstCharacters = Array("建志国明晓文海永春丽俊秀立玉新家思子雪佳")
    private static let secondCharacters = Array("华强军伟平芳敏静磊洋勇艳杰娟涛超霞刚梅玲斌琴宁峰")

    static func draw(_ random: inout SplitMix64) -> String {
        String([random.pick(surnames), random.pick(firstCharacters), random.pick(secondCharacters)])
    }

    /// As a visitor notes somebody whose full name he did not learn: 王工, 小李.
    static func informal(_ random: inout SplitMix64) -> String {
        let surname = String(random.pick(surnames))
        return random.hits(perMille: 500) ? "小" + surname : surname + "工"
    }
}
