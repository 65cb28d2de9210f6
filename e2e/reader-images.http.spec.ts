import { getAttribute, type Html } from "@/e2e/support/html";
import { expect, httpTest as test } from "@/e2e/support/test";

const PAGE = "/blog/pictures";
const findImage = (page: Html, alt: string) => page.all("main img").find((one) => getAttribute(one, "alt") === alt);

test("images have the size of their file and a srcset, and only the first of a page loads eagerly", async ({
	read,
}) => {
	const page = await read(PAGE);
	for (const [alt, width, height] of [
		["A wide strip of sand", "2000", "800"],
		["A lighthouse at noon", "900", "1200"],
		["The harbour from above", "1600", "1000"],
		["Three boxes in a row", "640", "160"],
	] as const) {
		const found = findImage(page, alt);
		expect([getAttribute(found, "width"), getAttribute(found, "height")], alt).toEqual([width, height]);
	}
	const loading = page.attributes("main img", "loading");
	expect(loading).toHaveLength(4);
	expect(loading[0]).not.toBe("lazy");
	for (const alt of ["A lighthouse at noon", "The harbour from above"]) {
		const found = findImage(page, alt);
		expect(getAttribute(found, "loading")).toBe("lazy");
		expect(getAttribute(found, "srcset")).toMatch(/\d+w.*\d+w/);
		expect(getAttribute(found, "sizes")).toMatch(/./);
	}
	expect(getAttribute(findImage(page, "Three boxes in a row"), "loading")).toBe("lazy");
	for (const [path, first] of [
		[PAGE, /^A wide strip of sand$/],
		["/", /./],
	] as const) {
		const page = await read(path);
		const images = page.all("main img");
		const found = images.map((one) =>
			[getAttribute(one, "loading"), getAttribute(one, "fetchpriority")].join(" ").trim(),
		);
		expect(found, path).toEqual(["eager high", ...found.slice(1).map(() => "lazy")]);
		expect(getAttribute(images[0], "alt"), path).toMatch(first);
		expect(page.all("link[rel=preload][as=image]")).toEqual([]);
	}
	expect(page.one("main").text, "an alt text in place of a missing image").toContain("A picture that nobody has");
	expect(page.attributes("img", "src").join()).not.toContain("nobody-has-this");
	// Placeholder colours are in the only one.
	expect(page.all("head style")).toHaveLength(1);
	expect(page.all("body style")).toEqual([]);
});

test("an SVG is served unchanged, with a policy against scripts", async ({ read, request }) => {
	const src = getAttribute(findImage(await read(PAGE), "Three boxes in a row"), "src") ?? "";
	expect(src).toMatch(/^\/_next\/static\/media\/diagram\.[0-9a-f]{8}\.svg$/);
	const [hashed, plain] = await Promise.all([request.get(src), request.get("/img/diagram.svg")]);
	expect(await hashed.text()).toBe(await plain.text());
	expect(hashed.headers()["cache-control"]).toMatch(/immutable/);
	for (const headers of [hashed.headers(), plain.headers()]) {
		expect(headers["content-type"]).toBe("image/svg+xml");
		expect(headers["content-security-policy"]).toBe("sandbox; script-src 'none'; frame-ancestors 'self'");
	}
});

test("a resized image is made at the URLs that pages have, and at no other", async ({ read, request }) => {
	const src = getAttribute(findImage(await read(PAGE), "The harbour from above"), "src") ?? "";
	expect(src).toMatch(/^\/_next\/static\/media\/harbour\.[0-9a-f]{8}-\d+\.webp$/);
	const response = await request.get(src);
	expect(response.status()).toBe(200);
	expect(response.headers()["content-type"]).toBe("image/webp");
	expect(response.headers()["cache-control"]).toMatch(/immutable/);
	for (const other of [
		src.replace(/-\d+\.webp$/, "-401.webp"),
		src.replace(/-\d+\.webp$/, "-99999.webp"),
		src.replace(".webp", ".png"),
		src.replace(/\.[0-9a-f]{8}-/, ".00000000-"),
		`/x/..%2f${src}`,
		"/_next/image?url=%2Fimg%2Fharbour.png&w=400&q=75",
	]) {
		expect((await request.get(other)).status(), other).toBe(404);
	}
});
