import assert from "node:assert/strict";
import { test } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { checkProxy } from "./app-proxy";

const PROXY = "export function proxy(request: Request): void {}\n\n";

async function show(text: string, { blogPath = "/blog", leadsToPages = false, file = "proxy.ts" } = {}) {
	const problems = await checkProxy(createTemporaryFolder({ [file]: text }), { blogPath, leadsToPages });
	return problems.map(({ line, message }) => {
		const [, taken] = /takes (.*), so/.exec(message) ?? [];
		const [, remedy] =
			/(?:Write the line|Begin its function with|Add the line|the blog:) `(.*?)`(?:,|\.|$)/.exec(message) ?? [];
		return `${line} ${taken?.replaceAll("`", "") ?? "-"} ${remedy}`;
	});
}

const ALL = "/blog, /blog/hello, /blog/rss.xml";

for (const [title, config, expected] of [
	[
		"a lookahead",
		'export const config = {\n\tmatcher: ["/((?!api|_next/static|.*\\\\.png$).*)"],\n};\n',
		[`4 ${ALL} matcher: ["/((?!blog(?:/|$)|api|_next/static|.*\\\\.png$).*)"],`],
	],
	[
		"a lookahead that leaves out files",
		"export const config = {\n  matcher: [\n    // It's for pages, don't \n    '/((?!_next|.*\\\\..*).*)', // pages\n    '/api/:path*',\n  ],\n};\n",
		["6 /blog, /blog/hello '/((?!blog(?:/|$)|_next|.*\\\\..*).*)', // pages"],
	],
	[
		"an object with types",
		'export const config = {\n\tmatcher: [{ source: "/:path*", missing: [{ type: "header", key: "a" }] }],\n} satisfies Config as const;\n',
		[`4 ${ALL} matcher: [{ source: "/((?!blog(?:/|$)).*)", missing: [{ type: "header", key: "a" }] }],`],
	],
	[
		"two of three",
		'export const config = {\n\tmatcher: [\n\t\t"/(.*)",\n\t\t"/about",\n\t\t\'/((?!about).*)\',\n\t],\n};\n',
		[`5 ${ALL} "/((?!blog(?:/|$)).*)",`, `7 ${ALL} '/((?!blog(?:/|$)|about).*)',`],
	],
	[
		"a text of another form",
		'export const config = { matcher: "/:section/:path*" };\n',
		[`3 ${ALL} if (/^\\/blog(?:\\/|$)/.test(request.nextUrl.pathname)) return NextResponse.next();`],
	],
	["no configuration", "", ['1 - export const config = { matcher: "/((?!blog(?:/|$)).*)" };']],
	["no matcher", "export const config = {};\n", ['3 - export const config = { matcher: "/((?!blog(?:/|$)).*)" };']],
	["a variable", "export const config = { matcher: PATHS };\n", ['3 - matcher: "/((?!blog(?:/|$)).*)"']],
	["a part of a list", "export const config = { matcher: [...PATHS] };\n", ['3 - matcher: "/((?!blog(?:/|$)).*)"']],
	["a syntax error", "export const config = {", ['1 - matcher: "/((?!blog(?:/|$)).*)"']],
	["other paths", 'export const config = { matcher: ["/account/:path*", "/blogs"] };\n', []],
	[
		"a condition that readers don't meet",
		'export const config = { matcher: [{ source: "/(.*)", has: [{ type: "header", key: "a" }] }] };\n',
		[],
	],
	["a pattern that Next refuses", 'export const config = { matcher: "/((blog" };\n', []],
	["the blog left out", 'export const config = { matcher: "/((?!blog(?:/|$)|api).*)" };\n', []],
] as const) {
	test(`the matcher of a proxy: ${title}`, async () => assert.deepEqual(await show(PROXY + config), expected));
}

test("a proxy that leads to the pages of a language has to leave out the blog's files", async () => {
	const matcher = (text: string) => `export const config = { matcher: "${text}" };\n`;
	const options = { leadsToPages: true, file: "middleware.js" };
	assert.deepEqual(await show(matcher("/((?!api).*)"), options), [
		`1 /blog/rss.xml ${matcher("/((?!blog/.*\\\\.\\\\w+$|api).*)").trim()}`,
	]);
	assert.deepEqual(await show(matcher("/((?!api|.*\\\\..*).*)"), options), []);
});

test("the path of the blog may have a dot", async () => {
	assert.deepEqual(await show('export const config = { matcher: "/(.*)" };\n', { blogPath: "/v1.0/blog" }), [
		'1 /v1.0/blog, /v1.0/blog/hello, /v1.0/blog/rss.xml export const config = { matcher: "/((?!v1\\\\.0/blog(?:/|$)).*)" };',
	]);
});

test("the proxy is beside the folder of pages", async () => {
	const config = 'export const config = { matcher: "/(.*)" };\n';
	const files = { "proxy.ts": config, "src/middleware.ts": `\n${config}`, "src/app/page.tsx": "" };
	const [problem] = await checkProxy(createTemporaryFolder(files), { blogPath: "/blog", leadsToPages: false });
	assert.deepEqual([problem?.file, problem?.line], ["src/middleware.ts", 2]);
});

test("an app without a proxy has no problem", async () => assert.deepEqual(await show("", { file: "a.ts" }), []));
