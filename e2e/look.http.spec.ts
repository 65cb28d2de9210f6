import { getTextContent } from "@/e2e/support/html";
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

test("the styles of a theme of code are on the pages with code alone", async ({ read }) => {
	const stylesOf = async (path: string) => (await read(path)).all("style").map(getTextContent).join("");
	const [token = ""] = (await read("blog/harf")).attributes("figure pre span span", "class");
	expect(await stylesOf("blog/harf")).toMatch(new RegExp(`\\.${token}\\{color:light-dark\\(#\\w+,#\\w+\\)`));
	expect(await stylesOf("about")).not.toContain(`.${token}{`);
});
