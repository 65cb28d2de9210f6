import { getAttribute, type Html } from "@/e2e/support/html";
import { expect, httpTest as test } from "@/e2e/support/test";

const PAGE = "/blog/pictures";
const findImage = (page: Html, alt: string) => page.all("main img").find((one) => getAttribute(one, "alt") === alt);

test("images have the size of their file and a srcset, and only the first of a page loads eagerly", async ({
	read,
}) => {
	const page = await read(PAGE);
	for (const [alt, width, height, isResized] of [
		["A wide strip of sand", "2000", "800", true],
		["A lighthouse at noon", "900", "1200", true],
		["The harbour from above", "1600", "1000", true],
		["Three boxes in a row", "640", "160", false],
	] as const) {
		const found = findImage(page, alt);
		expect([getAttribute(found, "width"), getAttribute(found, "height")], alt).toEqual([width, height]);
		if (isResized) expect(getAttribute(found, "srcset"), alt).toMatch(/\d+w.*\d+w/);
		if (isResized) expect(getAttribute(found, "sizes"), alt).toMatch(/./);
	}
	for (const path of [PAGE, "/"]) {
		const page = await read(path);
		const images = page.all("main img");
		const found = images.map((one) => `${getAttribute(one, "loading")} ${getAttribute(one, "fetchpriority") ?? ""}`);
		expect(found, path).toEqual(["eager high", ...found.slice(1).map(() => "lazy ")]);
		expect(page.all("link[rel=preload][as=image]")).toEqual([]);
	}
	expect(page.one("main").text, "an alt text in place of a missing image").toContain("A picture that nobody has");
	expect(page.attributes("img", "src").join()).not.toContain("nobody-has-this");
	// Placeholder colours are in the only one.
	expect(page.all("head style")).toHaveLength(1);
	expect(page.all("body style")).toEqual([]);
});

test("an SVG is served unchanged, and a resized image at the URLs that pages have, and at no other", async ({
	read,
	request,
}) => {
	const page = await read(PAGE);
	const svg = getAttribute(findImage(page, "Three boxes in a row"), "src") ?? "";
	expect(svg).toMatch(/^\/_next\/static\/media\/diagram\.[0-9a-f]{8}\.svg$/);
	expect(await (await request.get(svg)).text()).toBe(await (await request.get("/img/diagram.svg")).text());
	const src = getAttribute(findImage(page, "The harbour from above"), "src") ?? "";
	expect(src).toMatch(/^\/_next\/static\/media\/harbour\.[0-9a-f]{8}-\d+\.webp$/);
	const { "content-type": type, "cache-control": cached } = (await request.get(src)).headers();
	expect([type, cached]).toEqual(["image/webp", expect.stringMatching(/immutable/)]);
	for (const other of [src.replace(/-\d+\.webp$/, "-401.webp"), src.replace(/\.[0-9a-f]{8}-/, ".00000000-")]) {
		expect((await request.get(other)).status(), other).toBe(404);
	}
});
