import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { ContentSource } from "@/lib/content/source/content-source";
import { readOwnerCode } from "@/lib/owner-code/read-owner-code";
import { generateOwnerCode, regenerateOwnerCode } from "@/lib/owner-code/turbopack/generate";
import { createTemporaryFolder, writeFiles } from "@/lib/utils/temporary-folder.support";

type Options = Parameters<typeof generateOwnerCode>[0]["options"];

/** Creates what is needed of a blog; the code is read at each call. */
function createBlog({
	contentDir,
	engineDir,
	mode = "production",
}: Pick<Options, "contentDir" | "engineDir"> & Partial<Options>) {
	const options = { contentDir, engineDir, cacheDir: path.join(engineDir, "cache"), mode };
	return {
		options,
		site: async () => ({}),
		ownerCode: () =>
			readOwnerCode(new ContentSource(contentDir), { ...options, sharedComponents: [], mayRun: () => true }),
		postImports: async () => ({ aliases: [], files: [], keys: [], outsideFiles: [] }),
	};
}

test("the aliases are the same with code and without, as Turbopack keeps what it has compiled by them", async () => {
	const engineDir = createTemporaryFolder({ "app/globals.css": "", "app/styles/tokens.css": "" });
	const contentDir = createTemporaryFolder({ "site.yml": "title: A\n", "posts/a.md": "Text" });
	const blog = createBlog({ contentDir, engineDir });
	const without = await generateOwnerCode(blog, undefined);
	writeFiles(contentDir, { "theme.css": "p { color: red }" });
	assert.deepEqual(await generateOwnerCode(blog, undefined), without);
});

describe("the generated folder", () => {
	/** Creates an engine, and content outside of it, whose code is therefore copied. */
	function createProject() {
		const engineDir = createTemporaryFolder({
			"app/globals.css": "",
			"app/styles/tokens.css": "",
			"lib/owner-code/next/link.tsx": "export default () => null;\n",
		});
		const contentDir = path.join(createTemporaryFolder(), "content");
		const parent = path.join(engineDir, ".builds/owner-code");
		writeFiles(contentDir, {
			"site.yml": "title: A\n",
			"components/note.ts": 'import "./note.css";\nexport default () => null;\n',
			"components/note.css": '@import "./styles/base.css";\n',
			"components/styles/base.css": ".hidden { background: url(paper.css) }\n",
			"components/styles/paper.css": "",
			// The module of the development server has its error.
			"components/broken.ts": "export default (;\n",
		});
		return {
			contentDir,
			parent,
			create: (mode: Options["mode"]) => createBlog({ contentDir, engineDir, mode }),
			/** Lists the files that Turbopack reads, each with its content and with what changes when it is written. */
			list: () =>
				readdirSync(parent, { recursive: true, encoding: "utf8" })
					.filter((name) => /\.(?:ts|css)$/.test(name))
					.sort()
					.map((name) => {
						const { ino, mtimeNs } = statSync(path.join(parent, name), { bigint: true });
						return { name, text: readFileSync(path.join(parent, name), "utf8"), ino, mtimeNs };
					}),
		};
	}
	type Listed = ReturnType<ReturnType<typeof createProject>["list"]>;
	const namesOf = (listed: Listed) => listed.map(({ name }) => name.replace(/-[\da-f]{16}(?=[/\\])/, ""));

	test("of a development server stays as it is during a build, and during the start of a second one", async () => {
		const { create, list } = createProject();
		await generateOwnerCode(create("development"), undefined);
		const before = list();
		assert.match(before.find(({ name }) => name.endsWith("modules.ts"))?.text ?? "", /note\.ts.*"Broken"/s);
		for (const mode of ["production", "development"] as const) {
			await generateOwnerCode(create(mode), undefined);
			const now = list().filter(({ name }) => name.startsWith("development-"));
			assert.deepEqual(now, before);
		}
		assert.ok(list().length > before.length);
	});

	test("has only files of the current code", async () => {
		const { create, list, contentDir } = createProject();
		const blog = create("development");
		await generateOwnerCode(blog, undefined);
		const rest = ["development/modules.ts", "development/styles.css"];
		const copies = ["note.css", "note.ts", "styles/base.css", "styles/paper.css"];
		const copied = copies.map((name) => `development/copies/components/${name}`);
		assert.deepEqual(namesOf(list()), [...copied, ...rest]);
		const styles = list().find(({ name }) => name.endsWith("/styles.css"));
		assert.deepEqual(styles?.text.match(/@source .*/g), ['@source "./copies/components/note.ts";']);
		rmSync(path.join(contentDir, "components/note.ts"));
		writeFiles(contentDir, { "components/other.ts": "export default () => null;\n" });
		await regenerateOwnerCode(blog);
		assert.deepEqual(namesOf(list()), ["development/copies/components/other.ts", ...rest]);
		const build = create("production");
		await generateOwnerCode(build, undefined);
		assert.equal(list().length, 6);
		rmSync(path.join(contentDir, "components"), { recursive: true });
		await generateOwnerCode(build, undefined);
		assert.deepEqual(namesOf(list()).slice(-2), ["production/modules.ts", "production/styles.css"]);
		assert.equal(list().length, 5);
	});

	test("has copies of code with links and images of Next, which name those of the blog", async () => {
		const { contentDir, create, list } = createProject();
		writeFiles(contentDir, { "components/note.ts": 'import Link from "next/link";\nexport default () => Link;\n' });
		await generateOwnerCode(create("production"), undefined);
		const copy = list().find(({ name }) => name.endsWith("copies/components/note.ts"));
		assert.match(copy?.text ?? "", /^import Link from "quire-blog\/next\/link";$/m);
	});

	test("has copies of code in a package of CommonJS, which Turbopack would refuse", async () => {
		for (const [type, isCopied] of [
			["commonjs", true],
			["module", false],
		] as const) {
			const engineDir = createTemporaryFolder({
				"app/globals.css": "",
				"app/styles/tokens.css": "",
				"blog/content/package.json": JSON.stringify({ type, imports: { "#a": "./a.ts" } }),
				"blog/content/site.yml": "title: A\n",
				"blog/content/components/note.ts": "export default () => null;\n",
			});
			const contentDir = path.join(engineDir, "blog/content");
			await generateOwnerCode(createBlog({ contentDir, engineDir }), undefined);
			const generated = readdirSync(path.join(engineDir, ".builds/owner-code"), { recursive: true, encoding: "utf8" });
			const copies = ["components/note.ts", "package.json"].filter((copy) =>
				generated.some((name) => name.endsWith(copy)),
			);
			assert.deepEqual(copies, isCopied ? ["components/note.ts", "package.json"] : []);
		}
	});
});
