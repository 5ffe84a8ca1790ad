import { ContextNetwork } from '@/lib/pronunciation/context-network';
import { logSoftmax } from '@/lib/pronunciation/occurrences';
import type { G2pm } from './g2pm';

/** Sentences of our own, full of polyphones; the test holds the shipped network to these answers. */
const SENTENCES = [
  '行长说，银行的业务都还在正常进行。',
  '他长得很高，头发也长了不少。',
  '重庆的重点中学要重新调整课程。',
  '她觉得累，还是把积累的材料看了一遍。',
  '参加会议的会计得把数据数清楚。',
  '为了孩子，他为学校捐了一千册书。',
  '音乐使大家快乐，也使人难忘。',
  '战士们在山上种了各种树。',
  '他差一点没赶上出差的火车，差别不大。',
  '将军将率领部队，效率很高。',
];

/** A polyphone and the network's answer with the published weights, by its readings. */
export interface NetworkSample {
  readonly text: string;
  /** Code points. */
  readonly at: number;
  readonly readings: readonly string[];
  /** 0–1, rounded to 4 places. */
  readonly probabilities: readonly number[];
}

/** Runs the network with the published 32-bit weights. */
export function networkSample(
  g2pm: G2pm,
  polyphones: ReadonlyMap<string, readonly string[]>,
): readonly NetworkSample[] {
  const network = publishedNetwork(g2pm);
  return SENTENCES.flatMap((text) => {
    const characters = [...text];
    const positions = characters.flatMap((character, at) =>
      polyphones.has(character) ? [at] : [],
    );
    return network.read(characters, positions).map((features, index) => {
      const at = positions[index] ?? 0;
      const readings = polyphones.get(characters[at] ?? '') ?? [];
      const logits = readings.map((reading) =>
        network.logit(features, g2pm.classes.indexOf(reading)),
      );
      const probabilities = logSoftmax(logits).map((logP) => Number(Math.exp(logP).toFixed(4)));
      return { text, at, readings, probabilities };
    });
  });
}

function publishedNetwork(g2pm: G2pm): ContextNetwork {
  const matrix = (name: string, columns: number) => {
    const rows = g2pm.array(name);
    return { rows, scale: new Float32Array(rows.length / columns).fill(1) };
  };
  const direction = (suffix: string) => {
    const hidden = g2pm.array(`lstm.bias_hh_l0${suffix}`);
    return {
      input: matrix(`lstm.weight_ih_l0${suffix}`, 64),
      hidden: matrix(`lstm.weight_hh_l0${suffix}`, 32),
      bias: g2pm.array(`lstm.bias_ih_l0${suffix}`).map((bias, at) => bias + (hidden[at] ?? 0)),
    };
  };
  return new ContextNetwork({
    characters: g2pm.characters,
    embedding: matrix('embedding.weight', 64),
    forward: direction(''),
    backward: direction('_reverse'),
    dense: matrix('logit_layer.0.weight', 64),
    denseBias: g2pm.array('logit_layer.0.bias'),
    output: matrix('logit_layer.2.weight', 32),
    outputBias: g2pm.array('logit_layer.2.bias'),
  });
}
