/** Sentences of our own for pages that are made up on the spot, enough of them to be a story. */
const SENTENCES = [
  '清晨六点，老街上的豆腐店已经亮起了灯，店主把昨夜泡好的黄豆一勺一勺送进石磨。',
  '他说，这门手艺是祖父传下来的，机器磨得快，味道却总是差一点。',
  '来买豆腐的多半是老邻居，也有从城里开车过来的年轻人，大家都愿意排队等上一会儿。',
  '去年冬天，街道把旧房子修好，又在河边种了柳树，周末的游客比从前多了一倍。',
  '店主的女儿今年大学毕业，她打算留在镇上，用手机把做豆腐的过程讲给更多的人听。',
  '“日子慢慢会好起来的，”老人一边收拾木桶一边说，“只要豆子好，水好，人也好。”',
];

/** @param count how many paragraphs; @param start tells one story from another */
export const storyParagraphs = (count: number, start = 0): readonly string[] =>
  Array.from({ length: count }, (_, at) =>
    [0, 1, 2].map((next) => SENTENCES[(start + at + next) % SENTENCES.length]).join(''),
  );

/** A page with a headline and a story, and what else is to stand in it. */
export const storyPage = (more: string, paragraphs = storyParagraphs(6)): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>老街上的豆腐店</title><link rel="icon" href="data:,"></head>
<body><header>晨光网</header><main><h1>老街上的豆腐店</h1><div id="story">
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
</div></main>${more}</body></html>`;
