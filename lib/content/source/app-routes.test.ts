import assert from "node:assert/strict";
import { test } from "node:test";
import { appSchema } from "@/lib/utils/app";
import { findAppLink } from "@/lib/utils/app-links";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { readAppRoutes } from "./app-routes";

function routesOf(files: string[], options: object = {}): string[] {
	const folder = createTemporaryFolder(Object.fromEntries(files.map((file) => [file, ""])));
	return readAppRoutes(appSchema.parse({ folder, path: "/blog", ...options }));
}

for (const [files, expected] of [
	[["app/page.tsx", "app/layout.tsx", "app/pricing/page.tsx", "app/pricing/table.tsx"], ["/pricing"]],
	[
		["src/app/(marketing)/about/page.jsx", "src/app/@side/team/page.js"],
		["/about", "/team"],
	],
	[
		["app/users/[id]/page.tsx", "app/docs/[...slug]/page.tsx"],
		["/docs/**", "/users/*"],
	],
	[["app/help/[[...slug]]/page.tsx"], ["/help", "/help/**"]],
	[["app/_lib/page.tsx", "app/feed/(..)photo/page.tsx", "app/api/search/route.ts"], ["/api/search"]],
	[
		["pages/index.tsx", "pages/_app.tsx", "pages/404.tsx", "pages/shop/index.tsx", "pages/shop/[id].tsx"],
		["/shop", "/shop/*"],
	],
	[
		["public/brochure.pdf", "public/blog/a.html", "public/favicon.ico", "public/docs/icon.png"],
		["/brochure.pdf", "/docs/icon.png"],
	],
	[[], []],
] as const) {
	test(`the routes of an app with ${files.join(", ") || "no pages"}`, () =>
		assert.deepEqual(routesOf([...files]), expected));
}

test("the page file of the blog doesn't count as one of the app", () => {
	const file = "app/[locale]/blog/[[...path]]/page.tsx";
	const folder = createTemporaryFolder({
		[file]: 'export { BlogPage as default } from "quire-blog/pages";',
		"app/a/page.tsx": "",
	});
	assert.deepEqual(readAppRoutes(appSchema.parse({ folder })), ["/a"]);
});

test("the app decides which extensions pages have", () => {
	assert.deepEqual(routesOf(["app/a/page.mdx", "app/b/page.tsx"], { pageExtensions: ["mdx"] }), ["/a"]);
});

for (const [url, expected] of [
	["/pricing", "/app/pricing"],
	["/pricing/?a=b#c", "/app/pricing/?a=b#c"],
	["/users/%C3%B6", "/app/users/%C3%B6"],
	["/docs/a/b", "/app/docs/a/b"],
	["/pricng", undefined],
	["/users/a/b", undefined],
	["/users/own", undefined],
	["/", undefined],
	["/..", "/app"],
	["/..?a#b", "/app?a#b"],
	["/../prices", "/app/prices"],
	["/..a", undefined],
	["//other.example/pricing", undefined],
	["https://other.example/pricing", undefined],
	["pricing", undefined],
] as const) {
	test(`a link to ${url} leads to ${expected ?? "no page of the app"}`, () => {
		const links = { prefix: "/app", routes: ["/pricing", "/users/*", "/docs/**"], ownPaths: ["/users/own"] };
		assert.equal(findAppLink(url, links), expected);
	});
}
