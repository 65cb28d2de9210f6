import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { compileBody } from "@/lib/markdown/compile";
import { html, md, places } from "@/lib/markdown/compile.support";

const plain = async (source: string) =>
	(await html(md(source)))
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&quot;", '"')
		.replace(/<\/?span[^>]*>/g, "");

describe("Jekyll's tags", () => {
	for (const [name, source, expected] of [
		["highlighted code", "{% highlight ruby %}\nputs 1\n{% endhighlight %}", '<pre>{"language":"ruby"}puts 1</pre>'],
		[
			"with line numbers",
			"{% highlight js linenos %}\na\n{% endhighlight %}",
			'<pre>{"language":"js","lineNumbers":1}a</pre>',
		],
		["on one line", "{% highlight sh %}ls{% endhighlight %}\nA", '<pre>{"language":"sh"}ls</pre>\n<p>A</p>'],
		[
			"with what it doesn't read",
			"{% highlight html %}\n{% raw %}\n{{ x }}\n{% endraw %}\n{% endhighlight %}",
			'<pre>{"language":"html"}{{ x }}</pre>',
		],
		[
			"with that on one line",
			"{% highlight html %}\n{% raw %}{{ x }}{% endraw %}\n{% endhighlight %}\nA",
			'<pre>{"language":"html"}{{ x }}</pre>\n<p>A</p>',
		],
		[
			"with backticks",
			"{% highlight sh %}\necho `ls`\n```\n{% endhighlight %}",
			'<pre>{"language":"sh"}echo `ls`\n```</pre>',
		],
		[
			"what it doesn't read",
			"A {% raw %}{{ site.url }} {% x %}{% endraw %} {{ site.url }}.",
			"<p>A {{ site.url }} {% x %} .</p>",
		],
		["that, in code", "{{ site.url }}\n\n`{% raw %}{% link a %}{% endraw %}`", "<p><code>{% link a %}</code></p>"],
		["comments", "A{% comment %} no {% endcomment %}B", "<p>AB</p>"],
		[
			"addresses",
			'![a]({{ site.baseurl }}/a.png) [b]({{ "/b" | relative_url }}) [c]({{ site.url }}/c)',
			'<p><img src="/a.png" alt="a" data-first="true"/> <a href="/b">b</a> <a href="/c">c</a></p>',
		],
		[
			"files",
			"[a]({% link assets/a.pdf %}) [b]({{ site.baseurl }}{% link _docs/b.md %})",
			'<p><a href="/assets/a.pdf">a</a> <a href="/docs/b">b</a></p>',
		],
		["values of the post", "{{ page.title }} {{ site.url }}", "<p>Hello</p>"],
		[
			"loops",
			'{% assign list = "1|2" | split: "|" %}\n{% for n in list %}\n- [{{ n }}](/{{ n }})\n{% endfor %}',
			'<ul>\n<li>\n<p><a href="/1">1</a></p>\n</li>\n<li>\n<p><a href="/2">2</a></p>\n</li>\n</ul>',
		],
		["a plugin's gist", "{% gist a/1 %}", '<p><a href="https://gist.github.com/a/1">gist.github.com/a/1</a></p>'],
	] as const) {
		test(name, async () => assert.equal(await plain(source), expected));
	}
	test("stay in code", async () => {
		const source = "{{ site.url }}`{% include a %}`\n\n```liquid\n{{ page.title }}\n```\n\n    {% x %}";
		assert.match(await plain(source), /<code>\{% include a %\}<\/code>.*\{\{ page\.title \}\}.*\{% x %\}/s);
	});
	test("that nothing stands for go, with a warning at their place", async () => {
		const compiled = md("A {{ site.url }}\n\n{% include nav.html %}B {{ site.nope }}{% nope %}C{% endnope %}");
		assert.equal(await html(compiled), "<p>A</p>\n<p>B C</p>");
		assert.deepEqual(await places(compiled), [
			"6:1 warning template-unknown",
			"6:25 warning template-unknown",
			"6:40 warning template-unknown",
		]);
	});
	test("an included video is a video", async () => {
		const { metadata } = await md('{% include youtube.html id="abcdefghijk" %}');
		assert.deepEqual(
			metadata.components.map(({ name }) => name),
			["YouTube"],
		);
	});
	test("know the post that they stand in", async () => {
		const post = { file: "posts/a.md", format: "md", title: "T", path: "/blog/a", bodyLine: 1 } as const;
		const date = { iso: "2026-05-04", time: Date.UTC(2026, 4, 4), dateOnly: true };
		const body = '{{ page.url }} of {{ page.date | date: "%Y" }}{{ site.url }}';
		assert.equal(await html(compileBody({ ...post, date, body })), "<p>/blog/a of 2026</p>");
	});
	test("lead to posts", async () => {
		const { metadata } = await md(
			"[a]({% post_url 2020-01-02-a %}) [b]({{ site.baseurl }}{% link _posts/2020-01-03-b.markdown %})",
		);
		assert.deepEqual(
			metadata.links.map(({ url }) => decodeURIComponent(url).split(":")[1]),
			["\uE000posts/2020-01-02-a.md", "\uE000posts/2020-01-03-b.markdown"],
		);
	});
});

describe("Hugo's tags", () => {
	for (const [name, source, expected] of [
		[
			"escaped tags",
			'`{{</* figure src="x" */>}}` and {{%/* note */%}}',
			'<p><code>{{< figure src="x" >}}</code> and {{% note %}}</p>',
		],
		[
			"highlighted code",
			'{{< highlight go "linenos=table,hl_lines=1" >}}\na\n{{< /highlight >}}',
			'<pre>{"language":"go","lineNumbers":1}a</pre>',
		],
		["a remark", "{{% notice tip %}}\nHi *you*\n{{% /notice %}}", '<aside title="tip"><p>Hi <em>you</em></p></aside>'],
		[
			"a remark with a title",
			'{{< callout type="warning" title="So" >}}\nHi\n{{< /callout >}}',
			'<aside title="warning"><p class="label"><strong>So</strong></p><p>Hi</p></aside>',
		],
		[
			"remarks in one another",
			"{{< note >}}\nA\n{{< tip >}}\nB\n{{< /tip >}}\n{{< /note >}}",
			'<aside title="note"><p>A</p><aside title="tip"><p>B</p></aside></aside>',
		],
		[
			"an end without a beginning, inside others",
			'{{< tabs >}}\n{{< tab name="a" >}}\nA\n{{< /tab >}}\n{{< /foo >}}\n{{< tab name="b" >}}\nB\n{{< /tab >}}\n{{< /tabs >}}',
			"<p>A</p><p>B</p>",
		],
		["a remark by another name", "{{< error >}}\nA\n{{< /error >}}", '<aside title="danger"><p>A</p></aside>'],
		["the same in a line", "A {{< error >}}b{{< /error >}}", '<p>A </p><aside title="danger">b</aside>'],
		["the content of unknown ones", "{{< nope >}}\nA *b*\n{{< /nope >}}", "<p>A <em>b</em></p>"],
		["unknown ones in a line", "A {{< nope x >}}b{{< /nope >}} c", "<p>A b c</p>"],
		["values of the post", '{{< param "title" >}}', "<p>Hello</p>"],
		[
			"another service's",
			'{{< tweet user="a" id="1" >}}\n\n{{< vimeo 12 >}}',
			'<p><a href="https://x.com/a/status/1">x.com/a/status/1</a></p>\n<p><a href="https://vimeo.com/12">vimeo.com/12</a></p>',
		],
	] as const) {
		test(name, async () => assert.equal(await plain(source), expected));
	}
	test("a figure is our figure, its caption Markdown", async () => {
		const { code, metadata } = await md('{{< figure src="a.png" alt="A" caption="So *it* is" >}}');
		assert.deepEqual(
			metadata.images.map(({ url }) => url),
			["/files/posts/hello/a.png"],
		);
		assert.deepEqual(
			metadata.components.map(({ name }) => name),
			["Figure"],
		);
		assert.match(code, /caption|em/);
	});
	test("references lead to posts", async () => {
		const { metadata } = await md('[a]({{< ref "a.md" >}}) [b]({{< relref "/posts/b#c" >}})');
		assert.deepEqual(
			metadata.links.map(({ url }) => decodeURIComponent(url).split(":").slice(1, 3)),
			[
				["\uE000posts/hello/a.md", ""],
				["\uE000posts/b.md", "#c"],
			],
		);
	});
	test("unknown ones are reported at their place, also below others", async () => {
		const compiled = md("{{< highlight js >}}a{{< /highlight >}}\n\n{{< nope >}}\n\n![](/gone.png)");
		assert.deepEqual(await places(compiled), ["6:1 warning template-unknown"]);
		assert.equal((await compiled).metadata.images[0]?.line, 8);
	});
	test("stay in code", async () => {
		assert.match(await plain("{{< nope >}}\n\n```\n{{% figure %}}\n```"), /\{\{% figure %\}\}/);
	});
});

describe("Zola's tags", () => {
	for (const [name, source, expected] of [
		["another service's", '{{ vimeo(id="12") }}', '<p><a href="https://vimeo.com/12">vimeo.com/12</a></p>'],
		["around text", "{% note() %}\nHi\n{% end %}", '<aside title="note"><p>Hi</p></aside>'],
		["unknown ones", "{% nope(a=1) %}\nHi\n{% end %}", "<p>Hi</p>"],
	] as const) {
		test(name, async () => assert.equal(await plain(source), expected));
	}
});
