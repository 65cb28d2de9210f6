import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { showProblems } from "@/lib/checks/checks.support";
import { runChecks } from "@/lib/checks/run-checks";
import { show } from "@/lib/utils/show.support";
import { createTemporaryFolder, type Files } from "@/lib/utils/temporary-folder.support";
import { createTestBlog } from "@/packages/migrate/src/source-adapter.support";

const POST = { "_posts/2026-05-04-hello.md": "Good day.\n" };
const HUGO = {
	"content/posts/hello.md": "---\ntitle: Hello\ndate: 2026-05-04\n---\n\nGood day.\n",
	"static/a.txt": "",
};
const ASTRO = { "src/content/blog/hello.md": "---\ntitle: Hello\ndate: 2026-05-04\n---\n\nGood day.\n" };

describe("reports settings and data of another system that can't be read", () => {
	for (const [name, files, expected] of [
		["YAML of Jekyll", { ...POST, "_config.yml": "title: A\n- b\n" }, [/^_config\.yml:2:1 Syntax error: /]],
		[
			"YAML that is read as it was meant",
			{ ...POST, "_config.yml": "title: One: two\nurl: https://blog.example\n" },
			[/^_config\.yml:1:\d+ .*One: two/],
		],
		[
			"a folder in place of a file",
			{ ...POST, "_config.yml/a.txt": "" },
			[/^_config\.yml:1:1 The file is not read.*it is no regular file/],
		],
		["TOML of Hugo", { ...HUGO, "hugo.toml": 'title = "A"\n[params\n' }, [/^hugo\.toml:2:\d+ Syntax error: /]],
		[
			"a part of the settings of Hugo, in a folder of a repository",
			{
				...Object.fromEntries(Object.entries(HUGO).map(([file, text]) => [`website/${file}`, text])),
				"website/hugo.toml": 'title = "A"\n',
				"website/config/_default/params.toml": "a = [\n",
			},
			[/^website\/config\/_default\/params\.toml:1:1 .* is read as /],
		],
		[
			"JavaScript",
			{ ...ASTRO, "astro.config.mjs": "export default {\n\tsite: 'https://a.example',,\n};\n" },
			[/^astro\.config\.mjs:2:28 Syntax error: Unexpected token\. /],
		],
		[
			"TypeScript",
			{ ...ASTRO, "astro.config.ts": "const a: string = 'x';\nexport default { site: a ;\n" },
			[/^astro\.config\.ts:2:26 Syntax error: /],
		],
		[
			"data files and includes",
			{
				...POST,
				"_config.yml": "title: A\nurl: https://blog.example\n",
				"_data/people.yml": "- a: [b\n- c\n",
				"_data/large.json": JSON.stringify("x".repeat(200_000)),
				"_data/good.yml": "a: b\n",
				"_includes/large.html": "x".repeat(200_001),
			},
			[
				/^_data\/large\.json:1:1 .*larger than 200 kB/,
				/^_data\/people\.yml:1:1 .* is read as /,
				/^_includes\/large\.html:1:1 .*larger than 200 kB/,
			],
		],
		[
			"none of a system that isn't that of the folder",
			{ "site.yml": "title: A\n", "_config.yml": "a: [\n", "posts/a.md": "A" },
			[],
		],
	] satisfies [string, Files, RegExp[]][]) {
		test(name, async () => {
			const found = await showProblems(createTestBlog(files), "file:line:column message", /^settings-unreadable$/);
			assert.equal(found.length, expected.length, found.join("\n"));
			for (const [index, pattern] of expected.entries()) assert.match(found[index] ?? "", pattern);
		});
	}
});

test("reads settings in another encoding, and reports them", async () => {
	const folder = createTemporaryFolder({ "_posts/2026-01-01-a.md": "A" });
	writeFileSync(path.join(folder, "_config.yml"), Buffer.from("title: Café\nurl: https://blog.example\n", "latin1"));
	const blog = createTestBlog({}, { contentDir: folder });
	assert.equal((await blog.site()).title, "Café");
	const { problems } = await runChecks(blog);
	assert.deepEqual(
		show(
			problems.filter(({ file }) => file === "_config.yml"),
			"rule",
		),
		["file-unreadable"],
	);
});

test("waits for no pipe", { skip: process.platform === "win32" && "Windows has no pipes in folders" }, async () => {
	const folder = createTemporaryFolder({ "_posts/2026-01-01-a.md": "A" });
	execFileSync("mkfifo", [path.join(folder, "_config.yml")]);
	assert.equal((await createTestBlog({}, { contentDir: folder }).posts()).length, 1);
});
