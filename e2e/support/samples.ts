import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { BUILD_TIME, mustBuild, type Server, serve } from "@/e2e/support/build";
import { reportOf } from "@/e2e/support/crawl-report";
import { expect, test } from "@/e2e/support/test";

/** A real blog, where it lies. */
export interface Sample {
	contentDir: string;
	/** Where it is served, as soon as tests run. */
	url: () => string;
}

/** Describes a real blog beside the project, which is built and served as it lies there, and nothing where there is none. */
export function describeSample(name: string, tests: (sample: Sample) => void): void {
	const contentDir = resolve("../shared/corpora", name);
	test.describe(name, () => {
		test.skip(!existsSync(contentDir), "../shared/corpora is not beside the project");
		let server: Server | undefined;

		test.beforeAll(async () => {
			test.setTimeout(BUILD_TIME);
			const blog = { name: `sample-${name}`, contentDir };
			await mustBuild(blog);
			server = await serve(blog);
		});
		test.afterAll(() => server?.stop());

		tests({ contentDir, url: () => server?.url ?? "" });
	});
}

/** Asks for every post at the address that its old system gave it, by its file's name and source. */
export function testOldAddresses(
	{ contentDir, url }: Sample,
	oldAddress: (file: string, source: string) => string,
): void {
	test("every post answers at the address that its old system gave it", async ({ request }) => {
		const { posts } = await reportOf(contentDir);
		expect(posts.length).toBeGreaterThan(90);
		for (const { file, path } of posts) {
			const old = oldAddress(basename(file), await readFile(join(contentDir, file), "utf8"));
			const answer = await request.get(url() + old, { maxRedirects: old === path ? 20 : 0 });
			expect.soft([old, answer.status()]).toEqual([old, old === path ? 200 : 308]);
			const last = await request.get(url() + old);
			expect.soft([last.status(), new URL(last.url()).pathname], old).toEqual([200, encodeURI(path)]);
		}
	});
}
