/**
 * What a node is. By number and name, not by `instanceof`: a frame's nodes are of another window's
 * classes.
 */
export const isNode = (target: EventTarget): target is Node => 'nodeType' in target;

export const isText = (node: Node): node is Text => node.nodeType === 3;

export const isElement = (node: Node): node is Element => node.nodeType === 1;

export const isFrame = (element: Element): element is HTMLIFrameElement =>
  element.localName === 'iframe' || element.localName === 'frame';

export const isSlot = (element: Element): element is HTMLSlotElement =>
  element.localName === 'slot' && 'assignedNodes' in element;

export const isDocument = (node: Node): node is Document => node.nodeType === 9;

export const isShadowRoot = (node: Node): node is ShadowRoot =>
  node.nodeType === 11 && 'host' in node;
