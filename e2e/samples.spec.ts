import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { BUILD_TIME, check, mustBuild, type Server, serve } from "@/e2e/support/build";
import { expect, test } from "@/e2e/support/test";

/** Real blogs beside the project, read as they lie there, and the address that its system gave a post. */
const samples: [name: string, oldAddress: (file: string, source: string) => string][] = [
	[
		"react-native",
		(file, source) => {
			const slug = /^slug: *["']?\/?([^"'\n]+)/m.exec(source)?.[1];
			return `/blog/${slug ?? file.replace(/^(\d+)-(\d+)-(\d+)-(.*)\.mdx?$/, "$1/$2/$3/$4")}`;
		},
	],
	["jekyll", (file) => `/news/${file.replace(/^(\d+)-(\d+)-(\d+)-(.*)\.\w+$/, "$1/$2/$3/$4/")}`],
];

for (const [name, oldAddress] of samples) {
	const contentDir = resolve("../shared/corpora", name);

	test.describe(name, () => {
		test.skip(!existsSync(contentDir), "../shared/corpora is not beside the project");
		let server: Server;

		test.beforeAll(async () => {
			test.setTimeout(BUILD_TIME);
			const blog = { name: `sample-${name}`, contentDir };
			await mustBuild(blog);
			server = await serve(blog);
		});

		test.afterAll(() => server?.stop());

		test("every post answers at the address that its old system gave it", async ({ request }) => {
			const { posts } = JSON.parse((await check(contentDir, "--json")).output);
			expect(posts.length).toBeGreaterThan(90);
			for (const { file, path } of posts) {
				const old = oldAddress(basename(file), await readFile(join(contentDir, file), "utf8"));
				const answer = await request.get(server.url + old, { maxRedirects: old === path ? 20 : 0 });
				expect.soft([old, answer.status()]).toEqual([old, old === path ? 200 : 308]);
				const last = await request.get(server.url + old);
				expect.soft([last.status(), new URL(last.url()).pathname], old).toEqual([200, encodeURI(path)]);
			}
		});
	});
}
