import type { Page } from "playwright";
import { makePlain, plain } from "@/bench/weight/plain";
import { blogs } from "@/e2e/support/blogs";
import { type Build, mustBuild, type Server, serve } from "@/e2e/support/build";
import { makeKamiwaza } from "@/e2e/support/kamiwaza";
import { pageKinds } from "@/e2e/support/page-kinds";
import { openWorkshop } from "@/e2e/support/workshop";

/** Kinds of page that the plain blog has as well, by their path. */
const PLAIN = ["/", "/blog/a-page-on-the-scales"];

/** A page to be measured. */
export interface Subject {
	name: string;
	url: string;
}

/** Builds and serves every kind of page, and the plain blog's, as long as `measure` takes. */
export async function withSubjects(page: Page, measure: (subjects: Subject[]) => Promise<void>): Promise<void> {
	await openWorkshop();
	const servers: Server[] = [];
	const buildAndServe = async (blog: Build) => {
		await mustBuild(blog);
		const server = await serve(blog);
		servers.push(server);
		return server.url;
	};
	try {
		const subjects: Subject[] = [];
		for (const blog of blogs.filter(({ name }) => pageKinds.some((kind) => kind.blog === name))) {
			if (blog.name === "kamiwaza") await makeKamiwaza();
			const url = await buildAndServe(blog);
			const kinds = pageKinds.filter((kind) => kind.blog === blog.name);
			subjects.push(...kinds.map(({ name, path }) => ({ name, url: url + path })));
			if (blog.name !== "own") continue;
			await page.goto(url);
			await makePlain(page);
		}
		const url = await buildAndServe(plain);
		const known = pageKinds.filter(({ blog, path }) => blog === "own" && PLAIN.includes(path));
		subjects.push(...known.map(({ name, path }) => ({ name: `plain Next: ${name}`, url: url + path })));
		await measure(subjects);
	} finally {
		await Promise.all(servers.map((server) => server.stop()));
	}
}
