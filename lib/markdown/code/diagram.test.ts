import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { renderDiagram } from "./diagram";

describe("renderDiagram", () => {
	for (const [name, source, labels] of [
		["a flowchart", "graph LR\n  A[Start] --> B{Well?}\n  B -->|Yes| C", ["Start", "Well?", "Yes", "C"]],
		["a sequence diagram", "sequenceDiagram\n  Ada->>Bob: Hello\n  Bob-->>Ada: Hi", ["Ada", "Hello", "Hi"]],
		["a state diagram", "stateDiagram-v2\n  [*] --> Still", ["Still"]],
		["a class diagram", "classDiagram\n  Animal <|-- Duck", ["Animal", "Duck"]],
	] as const) {
		test(`renders ${name} with its labels, and without styles`, async () => {
			const svg = (await renderDiagram(source)) ?? "";
			for (const label of labels) assert.ok(svg.replace(/<[^>]*>/g, " ").includes(label), label);
			assert.doesNotMatch(svg, /<style|\sstyle=|http/);
		});
	}
	test("has no frames around the labels of arrows, and a width relative to the text", async () => {
		const svg = (await renderDiagram("graph LR\n  A -->|Yes| B")) ?? "";
		assert.match(svg, /^<svg [^>]* width="[\d.]+em">/);
		assert.match(svg, /<rect [^>]*fill="var\(--bg\)" ?\/>/);
	});
	test("renders equal sources to equal SVGs, and other sources without equal ids", async () => {
		const [first, second, other] = await Promise.all(
			["graph LR\n A --> B", "graph LR\n A --> B", "graph LR\n A --> C"].map(renderDiagram),
		);
		assert.equal(first, second);
		const ids = (svg = "") => [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
		assert.deepEqual(
			ids(first).filter((id) => ids(other).includes(id)),
			[],
		);
	});
	for (const source of ['pie title Pets\n  "Dogs" : 1', "no diagram", ""]) {
		test(`returns undefined for ${JSON.stringify(source)}`, async () =>
			assert.equal(await renderDiagram(source), undefined));
	}
});
