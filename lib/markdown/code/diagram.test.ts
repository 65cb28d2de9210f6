import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { drawDiagram } from "./diagram";

describe("a diagram", () => {
	for (const [name, source, words] of [
		["of a flow", "graph LR\n  A[Start] --> B{Well?}\n  B -->|Yes| C", ["Start", "Well?", "Yes", "C"]],
		["of messages", "sequenceDiagram\n  Ada->>Bob: Hello\n  Bob-->>Ada: Hi", ["Ada", "Hello", "Hi"]],
		["of states", "stateDiagram-v2\n  [*] --> Still", ["Still"]],
		["of classes", "classDiagram\n  Animal <|-- Duck", ["Animal", "Duck"]],
	] as const) {
		test(`${name} has its words, and no style of its own`, async () => {
			const svg = (await drawDiagram(source)) ?? "";
			for (const word of words) assert.ok(svg.replace(/<[^>]*>/g, " ").includes(word), word);
			assert.doesNotMatch(svg, /<style|\sstyle=|http/);
		});
	}
	test("is drawn the same again, and beside others", async () => {
		const [one, again, other] = await Promise.all(
			["graph LR\n A --> B", "graph LR\n A --> B", "graph LR\n A --> C"].map(drawDiagram),
		);
		assert.equal(one, again);
		const ids = (svg = "") => [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
		assert.deepEqual(
			ids(one).filter((id) => ids(other).includes(id)),
			[],
		);
	});
	for (const source of ['pie title Pets\n  "Dogs" : 1', "no diagram", ""]) {
		test(`${JSON.stringify(source)} isn't drawn`, async () => assert.equal(await drawDiagram(source), undefined));
	}
});
