import assert from "node:assert/strict";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { prerender } from "react-dom/static";
import sharp from "sharp";
import { Footer } from "@/components/layout/footer";
import { Header } from "@/components/layout/header";
import { createTestBlog } from "@/lib/blog/blog.support";

const png = await sharp({ create: { width: 300, height: 100, channels: 3, background: "#05a" } })
	.png()
	.toBuffer();
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8H0z"/></svg>';

async function render(logo: string) {
	const blog = createTestBlog({
		"site.yml": `title: Q\nurl: https://q.example\nlogo: ${logo}\n`,
		"public/a.png": png,
		"public/b.svg": svg,
		"public/c.svg": svg.replace("<path", "<style>path{fill:red}</style><path"),
	});
	const props = { site: await blog.site(), logo: await blog.logo(), images: blog.images };
	const html = async (part: Parameters<typeof prerender>[0]) => {
		const { prelude } = await prerender(part);
		return (await text(prelude)).replace(/<link[^>]*>/g, "");
	};
	return {
		header: await html(<Header {...props} path="/" />),
		footer: await html(<Footer {...props} lists={[]} />),
	};
}

const BUILT_IN = /<path d="M2 2l6/;

test("renders an SVG in the header, and refers to it in the footer", async () => {
	const { header, footer } = await render("/b.svg");
	const [, id = ""] = /<g id="(logo-\w+)" fill="currentColor"><path d="M0 0h8v8H0z"/.exec(header) ?? [];
	assert.match(header, /<svg class="[^"]*text-accent" viewBox="0 0 8 8" aria-hidden="true">/);
	assert.match(header, /<\/svg>Q<\/a>/);
	assert.ok(footer.includes(`<use href="#${id}"/>`), footer);
	assert.doesNotMatch(header + footer, BUILT_IN);
});
test("renders a bitmap with its size, and with no text beside the title", async () => {
	const { header, footer } = await render("/a.png");
	assert.match(header, /<img [^>]*width="300" height="100"[^>]*alt=""/);
	assert.match(header, /fetchPriority="high"/i);
	assert.match(footer, /<img [^>]*loading="lazy"/);
});
test("renders a logo that stands alone with the title as its text", async () => {
	const { header, footer } = await render("{ src: /a.png, title: false }");
	assert.match(header, /alt="Q"\/><\/picture><\/a>/);
	assert.doesNotMatch(footer, /<img/);
	assert.match(footer, />Q<\/a>/);
	const named = await render("{ src: /b.svg, title: false, alt: The Q }");
	assert.match(named.header, /role="img" aria-label="The Q"/);
	assert.doesNotMatch(named.header, /<svg class="[^"]*text-accent/);
});
test("renders the logo of each theme", async () => {
	const { header } = await render("{ src: /a.png, dark: /b.svg }");
	assert.match(header, /<img [^>]*class="[^"]* for-light"/);
	assert.match(header, /<svg class="[^"]* for-dark/);
	assert.match(header, /loading="lazy"/);
});
test("shows an SVG with styles as an image", async () => {
	assert.match((await render("/c.svg")).header, /<img [^>]*src="[^"]*\/c\.[0-9a-f]{8}\.svg"/);
});
test("shows the title alone in place of a missing logo", async () => {
	const { header } = await render("{ src: /gone.svg, title: false }");
	assert.match(header, /href="\/">Q<\/a>/);
});
