import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { html } from "@/lib/markdown/compile.support";
import { show } from "@/lib/utils/show.support";
import { createTemporaryFolder, writeFiles } from "@/lib/utils/temporary-folder.support";
import { createTestBlog } from "@/packages/migrate/src/source-adapter.support";

const FRONT_MATTER = "---\ntitle: Hello\ndate: 2020-01-02\nsteps: [one, two]\nshown: false\n---\n";
const ELEVENTY = {
	"eleventy.config.js": "export default {}",
	"_data/metadata.json": '{"name": "A site", "links": [{"label": "Home"}, {"label": "About"}]}',
	"_data/constructor.json": '{"a": "b"}',
	"_data/__proto__/site.json": '{"a": "b"}',
	"_includes/note.njk": "<div>\n\n  <p>{{ text }}</p>\n</div>",
	"_includes/loop.njk": '{% include "loop.njk" %}x',
};
const JEKYLL = {
	"_config.yml": "title: A site\nversion: 1.2\n",
	"_data/people.yml": "- name: Ann\n- name: Bob\n",
	"_includes/param.html": "<b>{{ include.name }}</b>",
	"_includes/box.html": '<div class="box">{{ include.content | markdownify }}</div>',
};

/** Renders a body as the only post of a site. */
async function render(files: Record<string, string>, file: string, body: string) {
	const blog = createTestBlog({ ...files, [file]: FRONT_MATTER + body });
	const [post = assert.fail()] = await blog.posts();
	const compiled = await blog.compiled(post);
	const diagnostics = show(compiled.diagnostics, "line:column message");
	return { html: await html(Promise.resolve(compiled)), diagnostics };
}
const eleventy = (body: string) => render(ELEVENTY, "posts/a.md", body);
const jekyll = (body: string) => render(JEKYLL, "_posts/2020-01-02-a.md", body);

describe("templates of Eleventy", () => {
	for (const [name, body, expected] of [
		["values of the front matter", "{{ title }} {{ page.url }}", "<p>Hello /blog/a</p>"],
		["values of data files with the names of other things", "{{ constructor.a }}", "<p>b</p>"],
		["values of data files", "{{ metadata.name }}", "<p>A site</p>"],
		["filters with arguments in parentheses", '{{ title | replace("H", "J") | upper }}', "<p>JELLO</p>"],
		["URLs", '[a]({{ "/b" | url }})', '<p><a href="/b">a</a></p>'],
		["variables", '{% set x = "a" %}{{ x ~ "b" }}', "<p>ab</p>"],
		["variables with content", "{% set x %}a{% endset %}[{{ x }}]", "<p>[a]</p>"],
		[
			"loops and conditions",
			"{% for link in metadata.links %}{{ loop.index }} {{ link.label }}{% if not loop.last %}, {% endif %}{% endfor %}",
			"<p>1 Home, 2 About</p>",
		],
		["`false` as false", "{% if shown %}a{% elif not shown %}b{% endif %}", "<p>b</p>"],
		["no comments", "A {# no {{ x }} #}b", "<p>A b</p>"],
		["white space control", "A\n{%- if title -%}\nb\n{%- endif -%}\nc", "<p>Abc</p>"],
		["raw text", "{% raw %}{{ title }} {% x %}{% endraw %}", "<p>{{ title }} {% x %}</p>"],
		[
			"shortcodes with variables",
			"{% gist steps[0] %}",
			'<p><a href="https://gist.github.com/one" class="bare-url">gist.github.com/one</a></p>',
		],
		["paired shortcodes", "{% note %}\nA *b*\n{% endnote %}", '<aside title="note"><p>A <em>b</em></p></aside>'],
		["included files", '{% set text = "A" %}{% include "note.njk" %}', "<div>\n<p>A</p>\n</div>"],
		[
			"values in code, and the code of others",
			"`{{ title }} {{ nope }} {% x %}`",
			"<p><code>Hello {{ nope }} {% x %}</code></p>",
		],
		["the content of a tag that can't be parsed", "{% if a ( %}\nA\n{% else %}\nB\n{% endif %}", "<p>A</p>\n<p>B</p>"],
		[
			"the content of unknown tags in loops",
			"{% for s in steps %}{% x %}{{ s }}{% endx %} {% endfor %}",
			"<p>one two</p>",
		],
		["the content of unclosed tags", "{% if title %}A\n\nB {{ title }}", "<p>A</p>\n<p>B Hello</p>"],
	] as const) {
		test(`render ${name}`, async () => {
			assert.equal((await eleventy(body)).html, expected);
		});
	}
	test("leave out unknown tags and filters, and report them at their position", async () => {
		const { html, diagnostics } = await eleventy(
			'A {{ nope }} {{ f("x") }} {{ title | odd }}\n{% for s in steps %}{% odd text="Some words" %}{% endfor %}',
		);
		assert.equal(html, "<p>A   Hello\nSome wordsSome words</p>");
		assert.equal(
			diagnostics.join("\n").replace(/[;.] .*/g, ""),
			'7:3 Unknown template tag `{{ nope }}`\n7:14 Unknown template tag `{{ f("x") }}`\n' +
				"7:27 Unknown template filter `odd`\n8:21 Unknown template tag `{% odd %}`",
		);
	});
	test("end a file that includes itself", async () => {
		assert.match((await eleventy('A {% include "loop.njk" %}')).html, /^<p>A x+<\/p>$/);
	});
	test("end a loop that would be too long", async () => {
		const { html, diagnostics } = await eleventy("{% for i in (1..900000000) %}x{% endfor %} A");
		assert.equal(html, "<p>{% for i in (1..900000000) %}x{% endfor %} A</p>");
		assert.equal(diagnostics.length, 1);
		assert.match(diagnostics[0] ?? "", /`\{% for %\}` does too much/);
	});
	test("are text where the front matter turns them off", async () => {
		const files = { ...ELEVENTY, "posts/a.md": "---\ntitle: A\ntemplateEngineOverride: md\n---\n{{ title }}" };
		const blog = createTestBlog(files);
		const [post = assert.fail()] = await blog.posts();
		assert.equal(await html(blog.compiled(post)), "<p>{{ title }}</p>");
	});
});

describe("templates of Jekyll", () => {
	for (const [name, body, expected] of [
		["data files", "{% for p in site.data.people %}{{ p.name }} {% endfor %}", "<p>Ann Bob</p>"],
		[
			"values in code",
			"```\ngem {{ site.version }} ${{ other }}\n```",
			'<pre>{}<span class="line">gem 1.2 ${{ other }}</span></pre>',
		],
		[
			"included files",
			'{% include box.html content="A **b** `c`" %}',
			'<div class="box">\n<p>A <strong>b</strong> <code>c</code></p>\n</div>',
		],
		[
			"an included file with the name of a shortcode of Hugo",
			'{% include param.html name="title" %}',
			"<p><b>title</b></p>",
		],
		["callouts of themes", '{% include warning.html content="A" %}', '<aside title="warning">A</aside>'],
		["tabs and details", "{% details Click here %}\nA\n{% enddetails %}", null],
		["nothing for tags of the page", "{% seo %}{% toc %}A{% include toc %}", "<p>A</p>"],
		[
			"a caption around an image",
			'{% figure caption:"A b" %}\n![c](/c.png)\n{% endfigure %}',
			'<p>A b</p>\n<p><img src="/c.png" alt="c" data-first="true"/></p>',
		],
	] as const) {
		test(`render ${name}`, async () => {
			const actual = (await jekyll(body)).html
				.replace(/&quot;/g, '"')
				.replace(/&lt;/g, "<")
				.replace(/&gt;/g, ">");
			if (expected === null) assert.match(actual, /Click here.*A/s);
			else assert.equal(actual, expected);
		});
	}
	test("include no file outside of the content folder", async () => {
		const outside = createTemporaryFolder();
		writeFiles(outside, { "secret.html": "secret" });
		const files = {
			...JEKYLL,
			"_posts/2020-01-02-a.md": `${FRONT_MATTER}A {% include secret.html %} {% include ../../secret.html %}{% include draft.md %}`,
			"_drafts/b.md": "secret",
		};
		const blog = createTestBlog(files);
		symlinkSync(join(outside, "secret.html"), join(blog.options.contentDir, "_includes/secret.html"));
		symlinkSync("../_drafts/b.md", join(blog.options.contentDir, "_includes/draft.md"));
		const [post = assert.fail()] = await blog.posts();
		assert.equal(await html(blog.compiled(post)), "<p>A</p>");
	});
});

describe("shortcodes of Hugo", () => {
	test("show parameters of the site, in code as well", async () => {
		const files = { "hugo.toml": '[params]\nname = "A"\n[params.Versions]\ncore = "1.2"\n' };
		const body =
			'V {{< param "name" >}} {{% param versions.core %}} {{< param gone >}} `{{< param name >}} {{< param gone >}}`';
		const { html, diagnostics } = await render(files, "content/posts/a.md", body);
		assert.equal(html, "<p>V A 1.2  <code>A {{&lt; param gone &gt;}}</code></p>");
		assert.deepEqual(diagnostics, [
			"7:52 Unknown template tag `{{< param gone >}}`; it is left out. Replace it with Markdown or delete it.",
		]);
	});
});
