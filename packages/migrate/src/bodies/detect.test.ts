import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { detectBody, detectTemplates } from "./detect";

const detect = (body: string, file = "posts/a.md", extra: Record<string, unknown> = {}) =>
	detectTemplates({ file, title: "A", body, bodyLine: 1, extra });

describe("detects templates", () => {
	for (const [name, body, file, extra, expected] of [
		["Liquid tags", "{% highlight ruby %}\nx\n{% endhighlight %}", undefined, {}, "liquid"],
		["Liquid variables", "![a]({{ site.baseurl }}/a.png)", undefined, {}, "liquid"],
		["Liquid filters", '[a]({{ "/a" | relative_url }})', undefined, {}, "liquid"],
		[
			"no Liquid in code",
			"Write `{% raw %}` or `{{ site.url }}`:\n\n```\n{% include a %}\n```",
			undefined,
			{},
			undefined,
		],
		[
			"Liquid with `raw` in the code of a Jekyll post",
			"`{% raw %}{{ x }}{% endraw %}`",
			"posts/2020-01-02-a.md",
			{ layout: "post" },
			"liquid",
		],
		["no Liquid in the code of another system's post", "`{% raw %}{{ x }}{% endraw %}`", undefined, {}, undefined],
		["Hugo shortcodes with names of Liquid's tags", '{{% include "a.md" %}}', undefined, {}, "hugo"],
		["unknown tags", "{% odd %}\nx\n{% endodd %}", undefined, {}, "liquid"],
		["none where the front matter turns them off", "{% x %}", undefined, { render_with_liquid: "false" }, undefined],
		["Hugo shortcodes", "{{% notice tip %}}\nx\n{{% /notice %}}", undefined, {}, "hugo"],
		["no Hugo shortcodes in code", "`{{< figure >}}`", undefined, {}, undefined],
		["escaped Hugo shortcodes in code", "`{{</* figure */>}}`", undefined, {}, "hugo"],
		["Zola shortcodes", '{{ youtube(id="x") }}', undefined, {}, "zola"],
		["Zola shortcodes with content", "{% quote(author='A') %}\nx\n{% end %}", undefined, {}, "zola"],
		["none in prose with double braces", "Vue writes {{ message }}.", undefined, {}, undefined],
	] as const) {
		test(name, () => {
			assert.equal(detect(body, file, extra), expected);
		});
	}
});

for (const unit of ["{{<", "{{< ", "{% raw %}", "{% a ", "{{ a(", "a"]) {
	test(`reads a body of many ${JSON.stringify(unit)}`, () => {
		const body = unit.repeat(1_000_000 / unit.length);
		assert.doesNotThrow(() => detect(body));
		assert.doesNotThrow(() => detect(body, "posts/2024-01-02-a.markdown", { layout: "post" }));
	});
}

for (const [opening, character] of [
	["{{<", " "],
	["{%a", "a"],
] as const) {
	test(`reads ${opening} before many of the same character`, () =>
		assert.equal(detect(`${opening}${character.repeat(1_000_000)}!`), undefined));
}

test("finds no dialect in a body of Markdown", () => {
	for (const [body, expected] of [
		["# A\n\n{.note}\nHe writes `x` and {curly}.", undefined],
		["{: .note}\nA", false],
		["a\n^\nb", false],
		['<div markdown="1">\na\n</div>', false],
		["{{< a >}}", true],
	] as const) {
		const dialect = detectBody({ file: "posts/a.md", title: "A", body, bodyLine: 1, extra: {} }, undefined);
		assert.equal(dialect?.hasTemplates, expected);
	}
});
