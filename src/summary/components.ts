/**
 * Strongly connected components of a directed graph, callees first (Tarjan 1972, without recursion).
 * Every node of `nodes` and everything they lead to is in exactly one component.
 */
export function componentsOf<Node>(
  nodes: Iterable<Node>,
  next: (node: Node) => readonly Node[],
): readonly (readonly Node[])[] {
  const order = new Map<Node, number>();
  const low = new Map<Node, number>();
  const open: Node[] = [];
  const isOpen = new Set<Node>();
  const components: Node[][] = [];

  const close = (node: Node): void => {
    const component: Node[] = [];
    for (let top = open.pop(); top !== undefined; top = open.pop()) {
      isOpen.delete(top);
      component.push(top);
      if (top === node) break;
    }
    components.push(component);
  };

  const enter = (node: Node) => {
    order.set(node, order.size);
    low.set(node, order.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, successors: next(node), at: 0 };
  };

  const lower = (node: Node, value: number): void => {
    low.set(node, Math.min(low.get(node) ?? value, value));
  };

  for (const start of nodes) {
    if (order.has(start)) continue;
    const path = [enter(start)];
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const successor = step.successors[step.at];
      step.at += 1;
      if (successor !== undefined) {
        if (!order.has(successor)) path.push(enter(successor));
        else if (isOpen.has(successor)) lower(step.node, order.get(successor) ?? 0);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) lower(parent.node, low.get(step.node) ?? 0);
      if (low.get(step.node) === order.get(step.node)) close(step.node);
    }
  }
  return components;
}
