import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { EXIT } from "@/lib/cli/command/command";
import { findContent } from "@/lib/cli/project/run-engine";
import { createTemporaryFolder, type Files } from "@/lib/utils/temporary-folder.support";
import { ADD } from "./add";

const APP: Files = {
	"package.json":
		'{\n  "name": "site",\n  "scripts": {\n    "dev": "next dev"\n  },\n  "dependencies": {\n    "next": "16"\n  }\n}\n',
	"app/page.tsx": "",
	"app/pricing/page.tsx": "",
	".gitignore": "/node_modules\n/.next\n",
};

/** Runs the command on an app, without installing packages. Returns what it prints, and its folder. */
async function add(
	t: TestContext,
	files: Files = {},
	values: Record<string, string | boolean> = {},
	...args: string[]
) {
	const { code, ...rest } = await addAny(t, files, values, ...args);
	assert.equal(code, EXIT.success);
	return rest;
}

function readAll(folder: string): Files {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const names = entries.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
	return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name), "utf8")]));
}

async function addAny(t: TestContext, files: Files, values: Record<string, string | boolean>, ...args: string[]) {
	const folder = createTemporaryFolder({ ...APP, ...files });
	const log = t.mock.method(console, "log", () => {});
	const workingDir = process.cwd();
	process.chdir(folder);
	let code: number | undefined;
	try {
		code = await ADD.run({ positionals: args, values: { yes: true, "no-install": true, ...values } });
	} finally {
		process.chdir(workingDir);
	}
	const output = log.mock.calls.map((call) => call.arguments.join(" ")).join("\n");
	return { code, output, folder, read: (file: string) => readFileSync(path.join(folder, file), "utf8") };
}

test("adds a folder with settings and a post, and changes three files of the app", async (t) => {
	const config = "const nextConfig = {};\n\nexport default nextConfig;\n";
	const { read, folder, output } = await add(
		t,
		{ "next.config.ts": config },
		{ title: "News", url: "https://q.example/" },
	);
	assert.match(read("blog/site.yml"), /^title: News$[\s\S]*^url: https:\/\/q\.example\/blog$/m);
	assert.match(readdirSync(path.join(folder, "blog/posts")).join(), /start-here\.md$/);
	assert.match(read("next.config.ts"), /^export default withQuire\(nextConfig\);$/m);
	assert.equal(read(".gitignore"), "/node_modules\n/.next\n/public/blog\n");
	const { dependencies, ...rest } = JSON.parse(read("package.json"));
	assert.deepEqual(Object.keys(dependencies), ["next", "quire-blog"]);
	assert.deepEqual(rest, { name: "site", scripts: { dev: "next dev" } });
	assert.match(
		output,
		/^edit next\.config\.ts\n {5}\+ import \{ withQuire \}[\s\S]*rm -r blog \.quire public\/blog AGENTS\.md \.agents\/skills\/new-post \.agents\/skills\/check-posts$/m,
	);
	const own = [".gitignore", "app", "blog", "next.config.ts", "package.json"];
	assert.deepEqual(readdirSync(folder).sort(), [...own, ".agents", "AGENTS.md"].sort());
});

test("another path is an option of withQuire, and its posts are right below it", async (t) => {
	const { read, output } = await add(t, {}, {}, "/news");
	assert.match(output, /^`site\.yml` has no `url`, .* Add the line `url: https:\/\/example\.org\/news`/m);
	assert.match(read("next.config.mjs"), /withQuire\(\{\}, \{ path: "\/news" \}\)/);
	assert.match(read("blog/site.yml"), /^# url: https:\/\/example\.org\/news$[\s\S]*^permalink: \/:slug$/m);
	assert.match(read(".gitignore"), /^\/public\/news$/m);
});

test("the URL has the base path of the app too", async (t) => {
	const config = 'export default { basePath: "/shop" };\n';
	const { read } = await add(t, { "next.config.mjs": config }, { url: "https://q.example" });
	assert.match(read("blog/site.yml"), /\$schema=\.\.\/node_modules[\s\S]*^url: https:\/\/q\.example\/shop\/blog$/m);
});

test("the URL of the app is that of its root layout", async (t) => {
	const layout = 'export const metadata = { metadataBase: new URL("https://q.example/") };\n';
	const { read, output } = await add(t, { "src/app/layout.tsx": layout });
	assert.match(read("blog/site.yml"), /^url: https:\/\/q\.example\/blog$/m);
	assert.match(output, /The URL of the app is https:\/\/q\.example,/);
});

const LAYOUT = "export default ({ children }) => children;\n";

for (const [title, files, expected] of [
	["in app/", { "app/layout.js": LAYOUT }, "app/blog/[[...path]]/page.jsx"],
	[
		"in src/app/ with TypeScript",
		{ "src/app/layout.tsx": LAYOUT, "tsconfig.json": "{}" },
		"src/app/blog/[[...path]]/page.tsx",
	],
	[
		"below the language",
		{ "app/[locale]/layout.tsx": LAYOUT, "app/[locale]/(auth)/layout.tsx": LAYOUT },
		"app/[locale]/blog/[[...path]]/page.jsx",
	],
	["in the only group", { "app/(site)/layout.tsx": LAYOUT }, "app/(site)/blog/[[...path]]/page.jsx"],
	[
		"in the group of the home page",
		{ "app/(admin)/layout.tsx": LAYOUT, "app/(site)/layout.tsx": LAYOUT, "app/(site)/page.tsx": "" },
		"app/(site)/blog/[[...path]]/page.jsx",
	],
	["at another path", { "app/layout.tsx": LAYOUT }, "app/posts/news/[[...path]]/page.jsx", "/posts/news"],
] as const) {
	test(`the pages of a blog inside an app are where its root layout is: ${title}`, async (t) => {
		const args = expected.includes("news") ? ["/posts/news"] : [];
		const { read, output, folder } = await add(t, files, { inside: true }, ...args);
		assert.match(read(expected), /^export \{ BlogPage as default, .* \} from "quire-blog\/pages";$/m);
		assert.match(read(expected), /^import "quire-blog\/blog\.css";[\s\S]*^export const dynamicParams = false;$/m);
		assert.match(read("next.config.mjs"), /inside: true \}\)/);
		assert.ok(output.includes(`new  ${expected}\n`));
		assert.ok(output.includes(`"${path.posix.dirname(expected)}"`));
		const built = { ...readAll(folder), [`public${args[0] ?? "/blog"}/rss.xml`]: "", ".quire/app.json": "{}" };
		const again = await add(t, built, { inside: true }, ...args);
		assert.deepEqual(readAll(again.folder), built);
	});
}

for (const [extension, files] of [
	["tsx", { "app/layout.tsx": LAYOUT, "tsconfig.json": "{}" }],
	["jsx", { "app/layout.jsx": LAYOUT }],
] as const) {
	test(`the pages can be the code of an app in ${extension}`, async (t) => {
		const { folder, read, output } = await add(t, files, { "write-out": true });
		assert.match(
			read(`app/blog/[[...path]]/page.${extension}`),
			/BlogPage as default.* from "\.\.\/_blog\/blog-page";/,
		);
		const names = readdirSync(path.join(folder, "app/blog/_blog")).sort();
		assert.deepEqual(
			names,
			["blog-page", "page-parts", "picture", "post-cards"].map((name) => `${name}.${extension}`),
		);
		const texts = names.map((name) => read(`app/blog/_blog/${name}`));
		const modules = new Set(texts.flatMap((text) => [...text.matchAll(/ from "([^"]+)"/g)].map(([, name]) => name)));
		const siblings = ["./page-parts", "./picture", "./post-cards"];
		assert.deepEqual([...modules].sort(), [
			...siblings,
			...(extension === "tsx"
				? ["next", "next/link", "next/navigation", "quire-blog/pages", "react"]
				: ["next/link", "next/navigation", "quire-blog/pages"]),
		]);
		const exported = readFileSync("components/in-app/index.ts", "utf8");
		const imported = texts.flatMap((text) => [...text.matchAll(/import \{([^}]+)\} from "quire-blog\/pages"/g)]);
		const missing = imported.flatMap(([, list = ""]) =>
			list.split(",").filter((name) => !exported.includes(name.trim())),
		);
		assert.deepEqual(missing, []);
		assert.doesNotMatch(texts.join(""), /biome/);
		assert.ok(output.includes("new  app/blog/_blog/"));
	});
}

test("a page of an app with cacheComponents has no dynamicParams", async (t) => {
	const files = {
		"app/layout.tsx": LAYOUT,
		"next.config.ts": "// cacheComponents: false\nexport default { cacheComponents: true };\n",
	};
	const { read } = await add(t, files, { inside: true });
	assert.doesNotMatch(read("app/blog/[[...path]]/page.jsx"), /dynamicParams/);
});

test("a configuration of a blog beside the app isn't changed to one inside it", async (t) => {
	const config = 'import { withQuire } from "quire-blog/next";\n\nexport default withQuire({});\n';
	const { code, read, output } = await addAny(
		t,
		{ "app/layout.tsx": LAYOUT, "next.config.mjs": config },
		{ inside: true },
	);
	assert.equal(code, EXIT.failure);
	assert.equal(read("next.config.mjs"), config);
	assert.match(output, /withQuire\(nextConfig, \{ inside: true \}\)[\s\S]*\nOne step is left/);
});

test("prints what to add to a configuration that can't be changed safely", async (t) => {
	const config = "export default function config() {\n  return {};\n}\n";
	const { code, read, output } = await addAny(t, { "next.config.mjs": config }, {});
	assert.equal(code, EXIT.failure);
	assert.equal(read("next.config.mjs"), config);
	assert.match(
		output,
		/can't be changed safely[\s\S]*export default withQuire\(nextConfig\);[\s\S]*\nOne step is left/,
	);
});

test("shows CommonJS for a configuration of CommonJS", async (t) => {
	const config = "exports.reactStrictMode = true;\n";
	const { output } = await addAny(t, { "next.config.js": config }, {});
	assert.match(output, /require\("quire-blog\/next"\);\n\n {5}module\.exports = withQuire\(nextConfig\);/);
});

test("an AGENTS.md of the app gets the section about the blog only if that is wanted", async (t) => {
	const own = { "AGENTS.md": "The app.\n" };
	const plain = await add(t, own);
	assert.equal(plain.read("AGENTS.md"), own["AGENTS.md"]);
	assert.match(plain.output, /`npx quire add --agents` adds a section/);
	const { read, output } = await add(t, own, { agents: true });
	assert.match(read("AGENTS.md"), /^The app\.\n\n<!-- quire:begin[\s\S]*`blog\/posts\/`/);
	assert.match(
		output,
		/, `\/public\/blog` out of `\.gitignore` and the section about the blog out of `AGENTS\.md`, and/,
	);
	assert.deepEqual(readdirSync((await add(t, {}, { "no-agents": true })).folder).includes("AGENTS.md"), false);
});

for (const [title, file, pages, line] of [
	["leave out the blog", "proxy.ts", {}, `matcher: "/((?!news(?:/|$)|api).*)"`],
	[
		"leave out the files of a blog below the language",
		"middleware.js",
		{ "app/[locale]/layout.tsx": LAYOUT },
		`matcher: "/((?!news/.*\\\\.\\\\w+$|api).*)"`,
	],
] as const)
	test(`a proxy has to ${title}`, async (t) => {
		const text = 'export function proxy() {}\n\nexport const config = { matcher: "/((?!api).*)" };\n';
		const { code, output } = await addAny(
			t,
			{ [file]: text, ...pages },
			{ inside: "app/[locale]/layout.tsx" in pages },
			"/news",
		);
		assert.equal(code, EXIT.failure);
		assert.match(output, /will be at \/news[\s\S]*^One step is left:$/m);
		assert.ok(output.includes(`- ${file}:3: `) && output.includes(line));
	});

test("a proxy of other paths needs no change", async (t) => {
	await add(t, { "proxy.ts": 'export const config = { matcher: "/account/:path*" };\n' });
});

test("ignores of the app's tools get what builds make, and the stylesheet leaves out the posts", async (t) => {
	const { read, output, folder } = await add(t, {
		"eslint.config.mjs":
			'export default defineConfig([\n  ...nextVitals,\n  globalIgnores([\n    // Defaults:\n    ".next/**",\n  ]),\n]);\n',
		"biome.json": '{\n\t"files": {\n\t\t"includes": ["**", "!.next"]\n\t}\n}\n',
		".prettierignore": "/.next\n",
		"app/globals.css": '@import "tailwindcss";\n@import "./a.css";\n\nbody {\n}\n',
		"app/other.css": "body {\n}\n",
	});
	assert.match(
		read("eslint.config.mjs"),
		/^ {4}"\.next\/\*\*",\n {4}"\.quire\/\*\*",\n {4}"public\/blog\/\*\*",\n {2}\]\)/m,
	);
	assert.match(read("biome.json"), /\["\*\*", "!\.next", "!\.quire", "!public\/blog"\]/);
	assert.equal(read(".prettierignore"), "/.next\n.quire\npublic/blog\n");
	assert.match(
		read("app/globals.css"),
		/^@import "tailwindcss";\n@import "\.\/a\.css";\n@source not "\.\.\/blog";\n\nbody/,
	);
	assert.match(
		output,
		/the lines shown above out of `\.prettierignore`, `eslint\.config\.mjs`, `biome\.json`, `app\/globals\.css`/,
	);
	const again = await add(t, readAll(folder));
	assert.deepEqual(readAll(again.folder), readAll(folder));
});

for (const [file, text, step] of [
	[
		"eslint.config.js",
		"export default [...config];\n",
		'eslint.config.js: add `{ ignores: [".quire/**", "public/blog/**"] },` to the list.',
	],
	[
		"eslint.config.js",
		"const ignored = [];\nexport default [globalIgnores([...ignored])];\n",
		'eslint.config.js: add `{ ignores: [".quire/**", "public/blog/**"] },` to the list.',
	],
	[
		"biome.jsonc",
		'{\n  // All.\n  "linter": { "enabled": true },\n}\n',
		'biome.jsonc: leave out what builds make: `"files": { "includes": ["**", "!.quire", "!public/blog"] }`.',
	],
] as const) {
	test(`a step is left for ${file} with ${text.trim().split("\n").at(-1)}`, async (t) => {
		const { code, read, output } = await addAny(t, { [file]: text }, {});
		assert.equal(code, EXIT.failure);
		assert.equal(read(file), text);
		assert.match(output, /\nOne step is left:\n/);
		assert.ok(output.endsWith(`- ${step}`));
	});
}

const HAND_MADE: Files = {
	"app/blog/page.tsx": 'import { getPosts } from "@/lib/posts";\n',
	"app/blog/layout.tsx": 'import { Prose } from "../../components/prose";\n',
	"app/blog/[slug]/page.tsx":
		'import { getPosts } from "../../../lib/posts";\nimport { Prose } from "@/components/prose";\n',
	"app/blog/[slug]/opengraph-image.tsx": "",
	"lib/posts.ts": 'import { sort } from "./sort";\n',
	"lib/sort.ts": "",
	"components/prose.tsx": "",
	"content/blog/2024-05-01-hello.mdx": "---\ntitle: Hello\n---\nHi\n",
};

test("--from replaces a hand-made blog: posts and URLs stay, and its files are listed, not deleted", async (t) => {
	const files = {
		...HAND_MADE,
		"contentlayer.config.ts": "",
		"package.json": '{ "dependencies": { "next": "16", "contentlayer2": "1" } }',
	};
	const { code, read, output, folder } = await addAny(t, files, { from: "./content/blog/" });
	assert.equal(code, EXIT.failure);
	assert.match(read("content/blog/site.yml"), /^permalink: \/:filebase$[\s\S]*^posts: \.$/m);
	assert.deepEqual(readdirSync(path.join(folder, "content/blog")), ["2024-05-01-hello.mdx", "site.yml"]);
	assert.match(read("next.config.mjs"), /folder: "content\/blog"/);
	assert.match(output, /Contentlayer \(`contentlayer\.config\.ts`\)/);
	assert.match(
		output,
		/\n\n {2}lib\/posts\.ts\n {2}lib\/sort\.ts\n {2}contentlayer\.config\.ts\n {2}contentlayer2 in package\.json\n/,
	);
	assert.match(output, /rm -r content\/blog\/site\.yml /);
	assert.ok(output.endsWith('`rm -r "app/blog/[slug]" "app/blog/page.tsx"`'));
	assert.equal(read("app/blog/page.tsx"), HAND_MADE["app/blog/page.tsx"]);
});

for (const [title, files, from, permalink] of [
	["names of files", { "content/a.md": "" }, "content", "/:slug"],
	["names with dates", { "content/2024-05-01-a.md": "" }, "content", "/:file"],
	["names with dates and a slug", { "content/2024-05-01-a.md": "---\ntitle: A\nslug: b\n---\n" }, "content", "/:slug"],
	["folders", { "posts/2024/a.mdx": "", "app/blog/[...slug]/page.tsx": "" }, "posts", "/:file"],
] as const) {
	test(`--from keeps URLs made of ${title}`, async (t) => {
		const { read } = await addAny(t, files as Files, { from });
		assert.ok(read(`${from}/site.yml`).includes(`\npermalink: ${permalink}\n`));
	});
}

test("--from lists the images that posts have in public/, and files where builds put the blog", async (t) => {
	const { output } = await addAny(
		t,
		{
			"content/blog/a.md":
				'---\ntitle: A\nimage: /img/x/a.png\n---\n![b](/blog/b.jpg) <Image src="/c.svg" /> ![d](/gone/d.png)\n',
			"public/img/x/a.png": "",
			"public/blog/b.jpg": "",
			"public/c.svg": "",
		},
		{ from: "content/blog" },
	);
	const target = "content/blog/public";
	assert.match(output, /\n2 steps are left:\n/);
	assert.ok(output.includes(`\`mkdir -p ${target} && mv public/blog ${target}/\``));
	assert.ok(output.endsWith(`\`mkdir -p ${target} && cp -r public/c.svg public/img ${target}/\``));
});

test("--from refuses a folder without posts", async (t) => {
	await assert.rejects(addAny(t, {}, { from: "content" }), /There are no posts in `content`/);
});

test("decides about the packages with scripts of an app that pnpm installs", async (t) => {
	const { read } = await add(t, { "pnpm-lock.yaml": "", "pnpm-workspace.yaml": "ignoredBuiltDependencies: [sharp]\n" });
	assert.equal(read("pnpm-workspace.yaml"), "ignoredBuiltDependencies: [ sharp ]\nallowBuilds:\n  esbuild: false\n");
});

test("a packed file is copied into the app unless it is there", async (t) => {
	const engine = "quire-blog-0.2.0.tgz";
	const packed = createTemporaryFolder({ [engine]: "packed" });
	const outside = await add(t, {}, { package: path.join(packed, engine) });
	const inside = await add(t, { [`vendor/${engine}`]: "packed" }, { package: `vendor/${engine}` });
	for (const [{ folder, read }, spec, copied] of [
		[outside, "file:quire-blog-0.2.0-88cb8a08.tgz", ["quire-blog-0.2.0-88cb8a08.tgz"]],
		[inside, `file:vendor/${engine}`, []],
	] as const) {
		assert.equal(JSON.parse(read("package.json")).dependencies["quire-blog"], spec);
		const files = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
		assert.deepEqual(files, copied);
	}
});

test("a second time changes nothing", async (t) => {
	const { folder, read } = await add(t);
	const before = ["next.config.mjs", ".gitignore", "package.json", "blog/site.yml"].map(read);
	const again = await add(t, readAll(folder));
	assert.deepEqual(["next.config.mjs", ".gitignore", "package.json", "blog/site.yml"].map(again.read), before);
});

for (const [title, files, args, message] of [
	["a package.json with an error", { "package.json": "{" }, [], /`package\.json` isn't valid JSON/],
	["a folder without an app", { "package.json": "{}" }, [], /There is no Next app/],
	[
		"a path with a page of the app",
		{ "app/blog/[slug]/page.tsx": "" },
		[],
		/The app has `app\/blog\/\[slug\]\/page\.tsx` where the blog would be/,
	],
	["a path with files of the app", { "public/blog/a.png": "" }, [], /where the blog would be/],
	["a folder with other files", { "blog/notes.txt": "" }, [], /`blog` has other files/],
	[
		"a path with a page of the app below the language",
		{ "app/[locale]/blog/page.tsx": "" },
		[],
		/The app has `app\/\[locale\]\/blog\/page\.tsx` where the blog would be/,
	],
	["an invalid path", {}, ["blog"], /is no path of a blog/],
] as const) {
	test(`refuses ${title}, and changes nothing`, async (t) => {
		await assert.rejects(add(t, files as Files, {}, ...args), message);
	});
}

test("commands find the blog of an app, from its folder and from the app's", () => {
	const folder = createTemporaryFolder({
		"next.config.ts": "",
		"blog/site.yml": "",
		"blog/posts/a.md": "",
		"app/page.tsx": "",
	});
	const found = (workingDir: string) => path.relative(folder, findContent(folder, path.join(folder, workingDir)));
	assert.deepEqual([".", "blog/posts", "app"].map(found), ["blog", "blog", "blog"]);
	const own = createTemporaryFolder({ "next.config.ts": "", "site.yml": "" });
	assert.equal(findContent(own, own), own);
});

test("adds no scripts to an app without any", async (t) => {
	const { read } = await add(t, { "package.json": '{ "dependencies": { "next": "16" } }' }, {});
	assert.equal(JSON.parse(read("package.json")).scripts, undefined);
});
