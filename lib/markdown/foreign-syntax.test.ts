import assert from "node:assert/strict";
import { test } from "node:test";
import { html, listDiagnostics, md, mdx } from "./compile.support";
import { reportForeignSyntax } from "./foreign-syntax";

for (const [body, expected] of [
	['A\n\n{{< figure src="a.png" >}}\n\n{{% note %}}', "6:1 Hugo"],
	["{% include a.html %}", "4:1 Liquid"],
	["[a]({{ site.baseurl }}/a)", "4:5 Liquid"],
	["`{% raw %}`\n\n```\n{{< a >}}\n```\n\n{{ message }} {a} {#b}", undefined],
] as const) {
	test(`${expected ? "reports" : "doesn't report"} ${JSON.stringify(body)}`, () => {
		const [first, ...others] = reportForeignSyntax({ file: "posts/a.md", body, bodyLine: 4 });
		const found = first && `${first.line}:${first.column} ${/Hugo|Liquid/.exec(first.message)?.[0]}`;
		assert.deepEqual([found, others], [expected, []]);
	});
}

test("shows templates as they are written, and names the package that reads them", async () => {
	const body = "# Notes\n\n{% include a.html %} and {{< b >}} *c*";
	assert.equal(
		await html(md(body)),
		'<h2 id="notes">Notes</h2>\n<p>{% include a.html %} and {{&lt; b &gt;}} <em>c</em></p>',
	);
	const { diagnostics } = await md(body);
	assert.deepEqual(
		diagnostics.map(({ rule, line }) => [rule, line]),
		[["template-unknown", 6]],
	);
	assert.match(diagnostics[0]?.message ?? "", /npm install quire-migrate/);
	assert.deepEqual(await listDiagnostics(mdx("`{% a %}`")), []);
});
