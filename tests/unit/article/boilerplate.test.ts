import { describe, expect, it } from 'vitest';
import {
  isAfterword,
  isButtonRow,
  isControl,
  isEndMark,
  isMore,
  isNotice,
  isSolicitation,
  isSourceLine,
} from '@/lib/article/boilerplate';

describe('buttons and sentences that begin with the same word', () => {
  it.each([
    ['关注', true],
    ['关注民生，就是关注未来。', false],
    ['播放', true],
    ['播放量突破一亿次。', false],
    ['登录 | 注册', true],
    ['登录人数持续上升。', false],
    ['展开全文', true],
    ['展开调查已有三天。', false],
    ['举报', true],
    ['举报人说，他并不害怕。', false],
    ['点击右上角微信好友', true],
    ['标签：春天 河流', true],
    ['标签贴错了，他说。', false],
  ])('%s: %s', (text, expected) => expect(isControl(text)).toBe(expected));
});

describe('notices and news about their subject', () => {
  it.each([
    ['未经授权，不得转载。', true],
    ['转载此文章须经作者同意，并请附上出处及本页链接', true],
    ['这张照片被多家媒体转载，作者却不知情。', false],
    ['新修订的著作权法规定，作者的权利受到保护。', false],
    ['本站登载此文出于传递更多信息之目的，并不意味着赞同其观点。', true],
    ['用户协议 隐私政策', true],
    ['平台修改了用户协议和隐私政策，用户却很少细看。', false],
    ['举报电话：010-1234567', true],
    ['当地公布了举报电话，几天里接到三百多个电话。', false],
    ['警方提醒，陌生的二维码不要随便扫描。', false],
  ])('%s: %s', (text, expected) => expect(isNotice(text)).toBe(expected));
});

describe('what introduces other stories, and sentences about such', () => {
  it.each([
    ['相关阅读', true],
    ['相关视频：老街的春天', true],
    ['相关视频在网上流传。', false],
    ['相关报道引起热议。', false],
    ['参考文献[编辑]', true],
    ['商品评价(120)', true],
    ['商品评价为何失真', false],
  ])('%s: %s', (text, expected) => expect(isAfterword(text)).toBe(expected));
});

describe('the row under a headline', () => {
  it.each([
    ['发表于2014-08-24 21:30 | 1164次阅读 | 来源晨报 | 作者李明', true],
    ['2024-03-05 10:20 来源：晨报 编辑：王红', true],
    ['2024年3月5日，记者来到老街，看见小店已经开门。', false],
    ['2024年3月5日的记录', false],
    ['圖像來源，Getty Images', true],
    ['图像来源不明，记者仍在核实。', false],
  ])('%s: %s', (text, expected) => expect(isSourceLine(text)).toBe(expected));
});

describe('rows of buttons', () => {
  it.each([
    ['4 评论 分享 举报', true],
    ['播报 编辑', true],
    ['支持（3） 反对（1）', true],
    ['评论', false],
    ['3 21', false],
    ['评论 分享 春天', false],
  ])('%s: %s', (text, expected) => expect(isButtonRow(text)).toBe(expected));
});

describe('what readers are asked for, and news about it', () => {
  it.each([
    ['「江城」App投票區：你最喜歡哪間老店？立即下載參與', true],
    ['本文为会员专享内容，剩余全文请登录或订阅后阅读。', true],
    ['长按关注，免费畅读全文', true],
    ['这款客户端上线三天，下载量突破一百万次。', false],
    ['他在留言里写道：我支持这个决定。', false],
    ['LIKE我们的官方脸书网页以获取更多新信息', true],
    ['她在脸书上写道，家里一切都好。', false],
  ])('%s: %s', (text, expected) => expect(isSolicitation(text)).toBe(expected));
});

describe('the end of a text', () => {
  it.each([
    ['- END -', true],
    ['（完）', true],
    ['全文完', true],
    ['作业写完了', false],
    ['完美的一天', false],
  ])('%s: %s', (text, expected) => expect(isEndMark(text)).toBe(expected));
});

describe('links at the end of a paragraph that lead away from it', () => {
  it.each([
    ['返回首页，查看更多', true],
    ['[详细]', true],
    ['阅读全文', true],
    ['更多的人', false],
    ['国家统计局', false],
  ])('%s: %s', (text, expected) => expect(isMore(text)).toBe(expected));
});
