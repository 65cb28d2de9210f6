import { getAttribute, getTextContent } from "@/e2e/support/html";
import { expect, httpTest as test } from "@/e2e/support/test";

/** The colors that the settings of this blog name, as `#rrggbb`. */
const PAPER = { light: "#f8f2dc", dark: "#091a11" };

test.use({ blog: "arabic" });

test("an owner's colors and logo are in pages, the browser's interface, the manifest, icons and feeds", async ({
	read,
	request,
}) => {
	const page = await read("./");
	const css = page.all("style").map(getTextContent).join("");
	expect(css).toContain("--color-accent:light-dark(#0b6e4f,");
	expect(css).toContain("--color-paper:light-dark(oklch(0.96 0.03 95),oklch(0.2 0.03 160))");
	expect(css).toContain("--container-measure:38rem");
	expect(page.attributes("meta[name=theme-color]", "content")).toEqual([PAPER.dark, PAPER.light]);
	const manifest = await (await request.get("manifest.webmanifest")).json();
	expect([manifest.background_color, manifest.theme_color]).toEqual([PAPER.light, PAPER.light]);
	const icon = await (await request.get("icon.svg")).text();
	expect(icon).toMatch(/^<svg [^>]* color="#[0-9a-f]{6}">/);
	expect(icon).toContain('d="M4 4h16');
	const feedCss = await (await request.get("feed.css")).text();
	expect(feedCss).toContain(`background: ${PAPER.light};`);
	expect(feedCss).toContain("color: #12261e;");
});

test("code has classes for the theme's colors, without styles in attributes", async ({ read }) => {
	const page = await read("blog/harf");
	const classes = page.all("figure pre span span").map((token) => getAttribute(token, "class") ?? "");
	expect(classes.length).toBeGreaterThan(3);
	const css = page.all("style").map(getTextContent).join("");
	for (const name of classes) expect(css).toMatch(new RegExp(`\\.${name}\\{color:light-dark\\(#\\w+,#\\w+\\)`));
	const [policy = ""] = page.attributes("meta[http-equiv=Content-Security-Policy]", "content");
	expect(policy).toMatch(/style-src 'sha256-[^;]*'(;|$)/);
	expect(policy).not.toContain("unsafe-inline");
	// Other pages have none of it.
	expect((await read("about")).all("style").map(getTextContent).join("")).not.toContain(`.${classes[0]}{`);
});

test("the license is in the structured data of posts and in the footer", async ({ read }) => {
	const page = await read("blog/harf");
	const [data = ""] = page.all("script[type=application/ld+json]").map(getTextContent);
	const url = "https://creativecommons.org/licenses/by/4.0/";
	expect(JSON.parse(data)["@graph"][0].license).toBe(url);
	expect(page.attributes("footer a[rel=license]", "href")).toEqual([url]);
});
