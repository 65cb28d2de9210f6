import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "@/lib/markdown/preprocess/edits";
import { componentsAsMarkdown, mdxAsMarkdown } from "./as-markdown";
import { maskCode } from "./mask-code";

for (const [source, expected] of [
	["import A from 'a';\n\nText", "\n\nText"],
	["import {\n  A,\n} from 'a'\n\nText", "\n\n\n\nText"],
	["export const a = {\n  b: 1,\n};\n\nText", "\n\n\n\nText"],
	["export const a = {\n  b: 1,\n};\nText it's", "\n\n\nText it's"],
	["export const A = () => <b>{1}</b>;\nText", "\nText"],
	["export const a = {\nb c,\n\nText", "\n\n\nText"],
	["export const a: B = 1\nexport const c = {\n\nText", "\n\n\nText"],
	["export the data", "export the data"],
	["A {/* no */} b", "A <!-- no --> b"],
	[
		"<Tabs groupId='g'>\n<TabItem value='a'>x</TabItem>\n</Tabs>",
		"<quire-tabs groupId='g'>\n<quire-tab value='a'>x</quire-tab>\n</quire-tabs>",
	],
	["<Chart data={{ a: [1] }}>kept</Chart> <Gone />", "kept "],
	[
		'<img src={"/a.png"} width={40} style={{ color: "red" }} className="x" />',
		'<img src="/a.png" width="40" class="x">',
	],
	['<Chart title="So" data={a} text={"It is"} />', "**So** It is"],
	["<div id={x} />", "<div></div>"],
	["<Link to='/a'>b</Link>", "<a href='/a'>b</a>"],
	[
		'<Callout title="The `x` of">`<b c={d}>`</Callout>',
		'<quire-callout title="The `x` of">`<b c={d}>`</quire-callout>',
	],
	["a < b, 1 <2 and {x}", "a < b, 1 <2 and {x}"],
] as const) {
	test(`converts ${JSON.stringify(source)}`, () =>
		assert.equal(applyEdits(source, mdxAsMarkdown(source, maskCode(source))).text, expected));
}

for (const [source, expected] of [
	['<YouTube id={"a"} />', '<quire-youtube id="a"></quire-youtube>'],
	["<Gallery>\n\na\n\n</Gallery>", "<quire-gallery>\n\na\n\n</quire-gallery>"],
	["{a} import <Chart>b</Chart> <b className='c'>", "{a} import <Chart>b</Chart> <b className='c'>"],
	["the <Figure> element", "the <Figure> element"],
	[
		"<Details summary='The `x` of'>`<Tab />`</Details>",
		"<quire-details summary='The `x` of'>`<Tab />`</quire-details>",
	],
] as const) {
	test(`converts the known components of ${JSON.stringify(source)} alone`, () =>
		assert.equal(applyEdits(source, componentsAsMarkdown(source, maskCode(source), ["Gallery"])).text, expected));
}

for (const unit of ["{/* ", "import a\n", "<a {", '<a b="', "<A ", "import {\n"]) {
	test(`leaves many ${JSON.stringify(unit)}`, () => {
		const source = unit.repeat(200_000 / unit.length);
		assert.deepEqual([...mdxAsMarkdown(source, source), ...componentsAsMarkdown(source, source)], []);
	});
}
