import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { listDiagnostics, md } from "@/lib/markdown/compile.support";
import { renderDiagram } from "./diagram";

const draw = async (source: string) => {
	const diagram = await renderDiagram(source);
	return "svg" in diagram ? diagram.svg : "";
};

describe("renderDiagram", () => {
	for (const [name, source, labels] of [
		["a flowchart", "graph LR\n  A[Start] --> B{Well?}\n  B -->|Yes| C", ["Start", "Well?", "Yes", "C"]],
		["a sequence diagram", "sequenceDiagram\n  Ada->>Bob: Hello\n  Bob-->>Ada: Hi", ["Ada", "Hello", "Hi"]],
		["a state diagram", "stateDiagram-v2\n  [*] --> Still", ["Still"]],
		["a class diagram", "classDiagram\n  Animal <|-- Duck", ["Animal", "Duck"]],
	] as const) {
		test(`renders ${name} with its labels, and without styles`, async () => {
			const svg = await draw(source);
			for (const label of labels) assert.ok(svg.replace(/<[^>]*>/g, " ").includes(label), label);
			assert.doesNotMatch(svg, /<style|\sstyle=|http/);
		});
	}
	test("has no frames around the labels of arrows, and a width relative to the text", async () => {
		const svg = await draw("graph LR\n  A -->|Yes| B");
		assert.match(svg, /^<svg [^>]* width="[\d.]+em">/);
		assert.match(svg, /<rect [^>]*fill="var\(--bg\)" ?\/>/);
	});
	test("renders equal sources to equal SVGs, and other sources without equal ids", async () => {
		const [first, second, other] = await Promise.all(
			["graph LR\n A --> B", "graph LR\n A --> B", "graph LR\n A --> C"].map(draw),
		);
		assert.equal(first, second);
		const ids = (svg: string | undefined = "") => [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
		assert.deepEqual(
			ids(first).filter((id) => ids(other).includes(id)),
			[],
		);
	});
	test("leaves out comments before the kind", async () =>
		assert.match(await draw("%% a\n\n%%{init: {}}%%\nsequenceDiagram\n  Ada->>Bob: Hello"), /Hello/));
	for (const [source, problem] of [
		["flowchrat LR\n  A --> B", /`flowchrat` is not .* Did you mean `flowchart`\?$/],
		["sequenceDiagrm\n  A->>B: a", /Did you mean `sequenceDiagram`\?$/],
		['pie title Pets\n  "Dogs" : 1', /`pie` is not a kind of diagram that is drawn\. Use one of flowchart, graph, /],
		["xychart-beta\n  bar [1, 2]", /`xychart-beta` is not a kind/],
		["---\ntitle: A\n---\ngraph LR\n  A --> B", /`---` is not a kind/],
		["flowchart\n  A --> B", /has a syntax error.*`flowchart LR`/],
		[`graph LR\n${"  A --> B\n".repeat(500)}`, /more than 500 lines/],
		["%% a", /is empty/],
		["", /is empty/],
	] as const) {
		test(`returns the problem of ${JSON.stringify(source.slice(0, 40))}`, async () => {
			const diagram = await renderDiagram(source);
			assert.match("problem" in diagram ? diagram.problem : "", problem);
		});
	}
});

test("reports a diagram that is shown as code, at its block", async () => {
	const mermaid = (source: string) => `Hi\n\n\`\`\`mermaid\n${source}\n\`\`\``;
	assert.deepEqual(await listDiagnostics(md(mermaid("flowchrat LR\n  A --> B"))), ["6:1 warning diagram"]);
	assert.deepEqual(await listDiagnostics(md(mermaid("flowchart LR\n  A --> B"))), []);
});
