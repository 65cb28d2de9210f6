import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { compileBody } from "@/lib/markdown/compile";
import { html, listDiagnostics } from "@/lib/markdown/compile.support";
import { show } from "@/lib/utils/show.support";
import { usualOrFull } from "@/lib/utils/usual-or-full.support";
import { findHugoShortcodes, findZolaShortcodes } from "@/packages/migrate/src/bodies/shortcodes/parse";
import { loadedAdapter, md } from "@/packages/migrate/src/source-adapter.support";
import { preprocess } from "./preprocess";

const renderPlain = async (source: string) =>
	(await html(md(source)))
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&quot;", '"')
		.replace(/<\/?span[^>]*>/g, "");

describe("Liquid", () => {
	for (const [name, source, expected] of [
		["highlighted code", "{% highlight ruby %}\nputs 1\n{% endhighlight %}", '<pre>{"language":"ruby"}puts 1</pre>'],
		[
			"highlighted code with line numbers",
			"{% highlight js linenos %}\na\n{% endhighlight %}",
			'<pre>{"language":"js","lineNumbers":1}a</pre>',
		],
		[
			"highlighted code on one line",
			"{% highlight sh %}ls{% endhighlight %}\nA",
			'<pre>{"language":"sh"}ls</pre>\n<p>A</p>',
		],
		[
			"highlighted code with a raw block",
			"{% highlight html %}\n{% raw %}\n{{ x }}\n{% endraw %}\n{% endhighlight %}",
			'<pre>{"language":"html"}{{ x }}</pre>',
		],
		[
			"highlighted code with a raw block on one line",
			"{% highlight html %}\n{% raw %}{{ x }}{% endraw %}\n{% endhighlight %}\nA",
			'<pre>{"language":"html"}{{ x }}</pre>\n<p>A</p>',
		],
		[
			"highlighted code with backticks",
			"{% highlight sh %}\necho `ls`\n```\n{% endhighlight %}",
			'<pre>{"language":"sh"}echo `ls`\n```</pre>',
		],
		[
			"raw blocks",
			"A {% raw %}{{ site.url }} {% x %}{% endraw %} {{ site.url }}.",
			"<p>A {{ site.url }} {% x %} .</p>",
		],
		["raw blocks in code", "{{ site.url }}\n\n`{% raw %}{% link a %}{% endraw %}`", "<p><code>{% link a %}</code></p>"],
		["comments", "A{% comment %} no {% endcomment %}B", "<p>AB</p>"],
		[
			"URLs",
			'![a]({{ site.baseurl }}/a.png) [b]({{ "/b" | relative_url }}) [c]({{ site.url }}/c)',
			'<p><img src="/a.png" alt="a" data-first="true"/> <a href="/b">b</a> <a href="/c">c</a></p>',
		],
		[
			"links to files",
			"[a]({% link assets/a.pdf %}) [b]({{ site.baseurl }}{% link _docs/b.md %})",
			'<p><a href="/assets/a.pdf">a</a> <a href="/docs/b">b</a></p>',
		],
		["variables of the post", "{{ page.title }} {{ site.url }}", "<p>Hello</p>"],
		[
			"loops",
			'{% assign list = "1|2" | split: "|" %}\n{% for n in list %}\n- [{{ n }}](/{{ n }})\n{% endfor %}',
			'<ul>\n<li>\n<p><a href="/1">1</a></p>\n</li>\n<li>\n<p><a href="/2">2</a></p>\n</li>\n</ul>',
		],
		[
			"a quotation",
			"{% blockquote A O'B, C d https://e.example/?f=g H, i %}\nJ\n{% endblockquote %}",
			'<blockquote>\n<p>J</p>\n<p>— A O&#x27;B, C d, <a href="https://e.example/?f=g" class="bare-url">https://e.example/?f=g</a>, H, i</p>\n</blockquote>',
		],
		[
			"a quotation with arguments in quotes",
			'{% blockquote "A, b", source="C" %}\nJ\n{% endblockquote %}',
			"<blockquote>\n<p>J</p>\n<p>— C, A, b</p>\n</blockquote>",
		],
		[
			"a quotation whose end is in an inner one",
			"{% blockquote %}\n\n> J\n> {% endblockquote %}\n\nK",
			"<blockquote>\n<blockquote>\n<p>J</p>\n</blockquote>\n</blockquote>\n<p>K</p>",
		],
		[
			"the gist tag",
			"{% gist a/1 %}",
			'<p><a href="https://gist.github.com/a/1" class="bare-url">gist.github.com/a/1</a></p>',
		],
	] as const) {
		test(`renders ${name}`, async () => assert.equal(await renderPlain(source), expected));
	}
	describe("with too much work is shown as it is written", () => {
		const list = (length: number) => `{% assign list = "${"x,".repeat(length)}" | split: "," %}`;
		const nest = (depth: number, content: string): string =>
			depth === 0 ? content : `{% for a in list %}${nest(depth - 1, content)}{% endfor %}`;
		for (const [name, template] of [
			["loops in loops", `${list(900)}\n\n${nest(3, "*x*")}`],
			["unknown values in a loop", `${list(900)}\n\n${nest(2, "{{ b }}*x*{% nope %}")}`],
			["a text that doubles", `{% assign a = "**" %}\n\n${"{% assign a = a | append: a %}".repeat(50)}*x*`],
			["the output of loops", `${list(900)}\n\n${nest(2, "*x* and more")}`],
		] as const) {
			test(name, async () => {
				const compiled = md(`{% for a in (1..2) %}{{ a }}{% endfor %} ${template}\n\n{{ page.title }} {% nope %}`);
				const found = (await compiled).diagnostics.map(({ line, rule, message }) => [
					line,
					rule,
					message.split(":")[0],
				]);
				const tag = name === "a text that doubles" ? "assign" : "for";
				assert.deepEqual(found, [[6, "template-limit", `\`{% ${tag} %}\` does too much`]]);
				const page = (await renderPlain(template)).replaceAll("<em>", "").replaceAll("</em>", "");
				assert.match(page, /^<p>\{% (?:for|assign) .*x/);
				assert.match(await html(compiled), /^<p>12<\/p>.*<p>\{\{ page\.title \}\} \{% nope %\}<\/p>$/s);
			});
		}
		test("unlike a long table", async () => {
			const compiled = md(`${list(1000)}<p>${nest(1, "{% for b in (1..9) %}{{ b }} {% endfor %}")}</p>`);
			assert.deepEqual(await listDiagnostics(compiled), []);
		});
	});
	test("is not rendered in code", async () => {
		const source = "{{ site.url }}`{% include a %}`\n\n```liquid\n{{ page.title }}\n```\n\n    {% x %}";
		assert.match(await renderPlain(source), /<code>\{% include a %\}<\/code>.*\{\{ page\.title \}\}.*\{% x %\}/s);
	});
	test("removes and reports unknown variables and tags, at their position", async () => {
		const compiled = md("A {{ site.url }}\n\n{% include nav.html %}B {{ site.nope }}{% nope %}C{% endnope %}");
		assert.equal(await html(compiled), "<p>A</p>\n<p>B C</p>");
		assert.deepEqual(await listDiagnostics(compiled), [
			"6:1 warning template-unknown",
			"6:25 warning template-unknown",
			"6:40 warning template-unknown",
		]);
	});
	test("renders an included video as a component", async () => {
		const { metadata } = await md('{% include youtube.html id="abcdefghijk" %}');
		assert.deepEqual(show(metadata.components, "name"), ["YouTube"]);
	});
	test("has the path and date of the post", async () => {
		const post = { file: "posts/a.md", format: "md", trust: "code", title: "T", path: "/blog/a", bodyLine: 1 } as const;
		const date = { iso: "2026-05-04", time: Date.UTC(2026, 4, 4), dateOnly: true };
		const body = '{{ page.url }} of {{ page.date | date: "%Y" }}{{ site.url }}';
		assert.equal(
			await html(compileBody({ ...post, date, body }, { sourceAdapter: loadedAdapter })),
			"<p>/blog/a of 2026</p>",
		);
	});
	test("resolves links to posts", async () => {
		const { metadata } = await md(
			'[a]({% post_url 2020-01-02-a %}) [b]({{ site.baseurl }}{% link _posts/2020-01-03-b.markdown %}) [c]({% ref "2020-01-04-c.md" %}#d)',
		);
		assert.deepEqual(Object.keys(metadata.postFiles ?? {}), [
			"posts/2020-01-02-a.md",
			"posts/2020-01-03-b.markdown",
			"posts/2020-01-04-c.md",
		]);
	});
});

describe("Hugo shortcodes", () => {
	for (const [name, source, expected] of [
		[
			"escaped shortcodes",
			'`{{</* figure src="x" */>}}` and {{%/* note */%}}',
			'<p><code>{{< figure src="x" >}}</code> and {{% note %}}</p>',
		],
		[
			"highlighted code",
			'{{< highlight go "linenos=table,hl_lines=1" >}}\na\n{{< /highlight >}}',
			'<pre>{"language":"go","lineNumbers":1}a</pre>',
		],
		[
			"an admonition",
			"{{% notice tip %}}\nHi *you*\n{{% /notice %}}",
			'<aside title="tip"><p>Hi <em>you</em></p></aside>',
		],
		[
			"an admonition with a title",
			'{{< callout type="warning" title="So" >}}\nHi\n{{< /callout >}}',
			'<aside title="warning"><p class="label"><strong>So</strong></p><p>Hi</p></aside>',
		],
		[
			"nested admonitions",
			"{{< note >}}\nA\n{{< tip >}}\nB\n{{< /tip >}}\n{{< /note >}}",
			'<aside title="note"><p>A</p><aside title="tip"><p>B</p></aside></aside>',
		],
		[
			"nothing for an unmatched end, inside others",
			'{{< tabs >}}\n{{< tab name="a" >}}\nA\n{{< /tab >}}\n{{< /foo >}}\n{{< tab name="b" >}}\nB\n{{< /tab >}}\n{{< /tabs >}}',
			"<p><strong>a</strong></p><p>A</p><p><strong>b</strong></p><p>B</p>",
		],
		[
			"an admonition of a type with another name",
			"{{< error >}}\nA\n{{< /error >}}",
			'<aside title="danger"><p>A</p></aside>',
		],
		[
			"tabs with their labels in `items`",
			'{{< tabs items="a, b,c" >}}\n  {{< tab >}}*A*{{< /tab >}}\n  {{< tab name="d" >}}D{{< /tab >}}\n  {{< tab >}}C{{< /tab >}}\n{{< /tabs >}}',
			"<p><strong>a</strong></p><p><em>A</em></p><p><strong>d</strong></p><p>D</p><p><strong>c</strong></p><p>C</p>",
		],
		[
			"tabs on one line",
			'{{< tabs >}}{{< tab "a" >}}A{{< /tab >}}{{< tab "b" >}}B{{< /tab >}}{{< /tabs >}}',
			"<strong>a</strong> A<strong>b</strong> B",
		],
		[
			"tabs in a line",
			'- {{< tabs >}}{{< tab "a" >}}A{{< /tab >}}{{< /tabs >}} c',
			"<ul>\n<li><strong>a</strong> A c</li>\n</ul>",
		],
		[
			"an admonition on one line",
			"> {{< tip >}}*b*{{< /tip >}}",
			'<blockquote>\n<aside title="tip"><p><em>b</em></p></aside>\n</blockquote>',
		],
		[
			"blocks in HTML",
			"<div>\n{{< tip >}}a{{< /tip >}}\n{{< tip >}}\nb\n{{< /tip >}}\n</div>",
			'<div>\n<aside title="tip">a</aside>\n<aside title="tip">\nb\n</aside>\n</div>',
		],
		[
			"blocks in HTML with Markdown",
			'<div>\n\n{{< tip >}}*a*{{< /tip >}}\n</div>\n\n<div markdown="1">\n{{< tip >}}\n*b*\n{{< /tip >}}\n</div>',
			'<div>\n<aside title="tip"><p><em>a</em></p></aside>\n</div>\n<div>\n<aside title="tip"><p><em>b</em></p></aside>\n</div>',
		],
		[
			"an inline quotation",
			'A {{< quote author="b" >}}*c*{{< /quote >}} d',
			"<p>A </p><blockquote><em>c</em><br/>— b</blockquote><p> d</p>",
		],
		[
			"a quotation with its author, source and title",
			'{{< quote author="a" source="b" title="c" link="https://d.example" >}}\nA\n\nB\n{{< /quote >}}',
			'<blockquote>\n<p>A</p>\n<p>B</p>\n<p>— a, b, c, <a href="https://d.example" class="bare-url">https://d.example</a></p>\n</blockquote>',
		],
		["a quotation from nobody", "{{< quote >}}\nA\n{{< /quote >}}", "<blockquote>\n<p>A</p>\n</blockquote>"],
		[
			"a quotation with positional arguments",
			'{{< blockquote "a b" "c" >}}A{{< /blockquote >}}',
			"<blockquote>\n<p>A</p>\n<p>— a b, c</p>\n</blockquote>",
		],
		[
			"the caption of a video",
			'{{< video src="/a.mp4" caption="B & c" >}}',
			'<figure><video src="/a.mp4" controls=""></video><figcaption>B &amp; c</figcaption></figure>',
		],
		[
			"the title and the caption of a sound",
			'{{< audio src="/a.mp3" title="B" caption="c" >}}',
			'<figure><audio src="/a.mp3" controls=""></audio><figcaption>B c</figcaption></figure>',
		],
		[
			"the caption of an embed",
			'{{< vimeo id="12" title="A" caption="b" >}}',
			'<p><a href="https://vimeo.com/12">A b</a></p>',
		],
		["details with their label in `text`", '{{< spoiler text="A" >}}b{{< /spoiler >}}', "<summary>A</summary><p>b</p>"],
		["details with their content in `text`", '{{< spoiler text="A" >}}', "<summary>Details</summary>A"],
		["inline details", 'A {{< details "b" >}}c{{< /details >}}', "<p>A </p><summary>b</summary>c"],
		["an inline admonition", "A {{< error >}}b{{< /error >}}", '<p>A </p><aside title="danger">b</aside>'],
		["the content of unknown shortcodes", "{{< nope >}}\nA *b*\n{{< /nope >}}", "<p>A <em>b</em></p>"],
		["the content of unknown inline shortcodes", "A {{< nope x >}}b{{< /nope >}} c", "<p>A b c</p>"],
		[
			"words in the arguments of unknown shortcodes",
			'{{< odd title="So" text="it is" size="2" x >}}',
			"<p><strong>So</strong> it is</p>",
		],
		[
			"links in the arguments of unknown shortcodes",
			'{{< odd "So" "https://example.org" >}}',
			'<p><a href="https://example.org">So</a></p>',
		],
		["nothing for comments", "A {{< comment >}}{{< odd >}} no{{< /comment >}}", "<p>A</p>"],
		[
			"highlighted code in the name",
			"{{< code-rust >}}\nlet a;\n{{< /code-rust >}}",
			'<pre>{"language":"rust"}let a;</pre>',
		],
		["variables of the post", '{{< param "title" >}}', "<p>Hello</p>"],
		[
			"embeds of other services",
			'{{< tweet user="a" id="1" >}}\n\n{{< vimeo 12 >}}',
			'<p><a href="https://x.com/a/status/1" class="bare-url">x.com/a/status/1</a></p>\n<p><a href="https://vimeo.com/12" class="bare-url">vimeo.com/12</a></p>',
		],
	] as const) {
		test(`renders ${name}`, async () => assert.equal(await renderPlain(source), expected));
	}
	test("renders a figure as a component, with Markdown in the caption", async () => {
		const { code, metadata } = await md('{{< figure src="a.png" alt="A" caption="So *it* is" >}}');
		assert.deepEqual(show(metadata.images, "url"), ["/files/posts/hello/a.png"]);
		assert.deepEqual(show(metadata.components, "name"), ["Figure"]);
		assert.match(code, /caption|em/);
	});
	test("shows only the content of shortcodes for HTML and alignment, in any case of their names", async () => {
		const compiled = md("{{< rawhtml >}}a{{< /rawhtml >}} {{< Center >}}b{{< /Center >}} {{< div x >}}c{{< /div >}}");
		assert.equal(await html(compiled), "<p>a b c</p>");
		assert.deepEqual(await listDiagnostics(compiled), []);
	});
	test("resolves references to posts", async () => {
		const { metadata } = await md('[a]({{< ref "a.md" >}}) [b]({{< relref "/posts/b#c" >}})');
		assert.deepEqual(Object.keys(metadata.postFiles ?? {}), ["posts/hello/a.md", "posts/b.md"]);
		assert.match(metadata.links[1]?.url ?? "", /#c$/);
	});
	test("finds no shortcode in many tags without an end", () => {
		for (const unit of ['{{< a "', "{{< a `", "{{< a /", '{{< a \\"'])
			assert.deepEqual(findHugoShortcodes(unit.repeat(5_000)), []);
		assert.deepEqual(findZolaShortcodes('{{ a("'.repeat(5_000)), []);
	});
	test("reads strings with the end of a tag", () => {
		const [tag] = findHugoShortcodes('{{< a "b >}} c" d=`"e" >}}` />}}');
		assert.deepEqual(tag?.args, { positional: ["b >}} c"], named: { d: '"e" >}}' } });
		assert.equal(tag?.isSelfClosing, true);
	});
	test("reports unknown shortcodes at their position, even after others", async () => {
		const compiled = md("{{< highlight js >}}a{{< /highlight >}}\n\n{{< nope >}}\n\n![](/gone.png)");
		assert.deepEqual(await listDiagnostics(compiled), ["6:1 warning template-unknown"]);
		assert.equal((await compiled).metadata.images[0]?.line, 8);
	});
	test("is not rendered in code", async () => {
		assert.match(await renderPlain("{{< nope >}}\n\n```\n{{% figure %}}\n```"), /\{\{% figure %\}\}/);
	});
});

describe("Zola shortcodes", () => {
	for (const [name, source, expected] of [
		[
			"embeds of other services",
			'{{ vimeo(id="12") }}',
			'<p><a href="https://vimeo.com/12" class="bare-url">vimeo.com/12</a></p>',
		],
		["an admonition around text", "{% note() %}\nHi\n{% end %}", '<aside title="note"><p>Hi</p></aside>'],
		["the content of unknown shortcodes", "{% nope(a=1) %}\nHi\n{% end %}", "<p>Hi</p>"],
	] as const) {
		test(`renders ${name}`, async () => assert.equal(await renderPlain(source), expected));
	}
});

describe("escaped shortcodes of Hugo", () => {
	const read = (body: string, templates: "liquid" | "hugo") =>
		preprocess({ file: "posts/a.md", title: "A", body, bodyLine: 1, extra: {} }, { templates, kramdown: false });
	const convert = async (body: string) => (await read(body, "hugo")).text;
	for (const [source, expected] of [
		["{{</* a b */>}}", "{{< a b >}}"],
		["{{%/*a*/%}} {{</* /a\n*/>}}", "{{% a %}} {{< /a >}}"],
		["{{/* a */}}", "{{ a }}"],
		["{{< /* a */ >}}", "{{< a >}}"],
		["{{</* a {{</* b */>}} c */>}}", "{{< a {{</* b >}} c */>}}"],
		["{{</* a */", "{{</* a */"],
	] as const) {
		test(`shows ${JSON.stringify(source)}`, async () => assert.equal(await convert(source), expected));
	}
	for (const unit of ["{{/* ", "{{/*", " ", "*/ "]) {
		test(`leaves one without an end before many ${JSON.stringify(unit)}`, async () => {
			const source = `{{/*${unit.repeat(200_000)}x`;
			assert.equal(await convert(source), source);
		});
	}
	for (const system of ["liquid", "hugo"] as const) {
		test(`reports each unknown tag of ${system} in a long text`, async () => {
			const count = usualOrFull(2_000, 20_000);
			const body = (system === "liquid" ? "{% a %}\n" : "{{< a >}}\n").repeat(count);
			const { diagnostics } = await read(body, system);
			assert.deepEqual([diagnostics.length, diagnostics.at(-1)?.line], [count, count]);
		});
	}
});

test("names the components that a body with shortcodes or templates loses", async () => {
	for (const body of ['<Chart type="tip">a</Chart> {{< youtube abc >}}', "<Clicker /> {% raw %}a{% endraw %}"])
		assert.deepEqual(await listDiagnostics(md(body)), ["4:1 warning component-unknown"]);
	for (const body of ['<Callout type="tip">a</Callout> {{< youtube abc >}}', '<Chart type="tip">a</Chart>'])
		assert.deepEqual(await listDiagnostics(md(body)), []);
});
