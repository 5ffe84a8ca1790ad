/**
 * The characters that foreign names are written with, most frequent first: those of HanLP's list of
 * transliterated names (nrf.txt, HanLP 1.x, Apache-2.0) that occur at least five times there, some function characters left out, and
 * their traditional forms.
 */
const CHARACTERS = new Set(
  (
    '斯尔特克德拉里利布格尼罗阿夫卡姆科雷奥普森麦奇弗纳西莱马恩迪伊亚米蒂洛维巴基曼埃兰顿诺哈塔伯吉林莫达菲沃比勒贝多金托韦帕安萨赫博杰加梅福瓦伦霍思希鲁塞娜威兹内艾瑟戈佩什波索茨皮莉丽法费默古耶凯文登蒙伍朗玛库劳厄穆温乔贾坦列丁切杜妮查肯根汉赖桑沙卢扎齐瑞盖丝南泽因明尤珀莎本戴肖海谢考廷约宾琳图坎丹泰提奈康班苏宁芬赛彭迈辛鲍平雅柯舍豪彻乌朱门富亨怀奎万道惠史滕黑娅隆努高休娃通汤纽热爱木佐密欧力代施胡邓欣昂英得摩芒甘庞邦华扬夏东契唐季黛涅詹丘拜依申山农佛卜范叶都派舒翰松龙冈芙买甫昆保钱逊士撒理贡夸潘历钦捷修哥蕾勃路廉雪易可葛赞儿那琴孔缪柏江席薇汀汗嘉彼来毛祖略吕烈旺罕凡敦非采若露居锡莲治白佳策尚帝恰狄蜜先津哲绍翠第珍芭久连姬翁立察司洪琪方曾琼魏吐吾京毕素伽何茜' +
    '爾羅麥納萊馬亞維蘭諾達貝韋薩傑倫魯內麗費凱瑪庫勞喬賈漢賴盧齊蓋絲澤謝約賓圖蘇寧賽邁鮑徹烏門懷萬黑婭湯紐熱愛歐鄧龐華揚東奧茲喬凱聖約強孫納維諾賴頓鮮莉傑費爾門車賓龍葉買遜歷欽捷廉贊來呂羅連魯蓮紹'
  ).split(''),
);

/** Whether the character at `at` is one that foreign names are written with. */
export function isTransliterating(text: string, at: number): boolean {
  return CHARACTERS.has(text.charAt(at));
}

/** · in its several encodings, between the parts of a foreign name. */
export function isNameDot(text: string, at: number): boolean {
  return '·•‧・∙'.includes(text[at] ?? ' ');
}
