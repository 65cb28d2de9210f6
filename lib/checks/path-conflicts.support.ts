import { createTestBlog } from "@/lib/blog/blog.support";
import { loadBundle } from "@/lib/owner-code/load-bundle.support";
import { show } from "@/lib/utils/show.support";
import type { Files } from "@/lib/utils/temporary-folder.support";
import { stopsBuild } from "./report";
import { runChecks } from "./run-checks";

const SITE = "title: A\nurl: https://a.example\ntrust:\n  posts/guests: text\n";
const FOLDERS = { "posts/guests/.gitkeep": "", "posts/team/.gitkeep": "" };

export const DE = "languages: [en, de]\n";
export const post = (lines: string) => `---\ntitle: A post with a path\ndate: 2026-01-01\n${lines}\n---\n\nText.\n`;

/** Checks the paths of a blog with the owner's post at `/blog/hello`. */
export async function checkPathsOf(files: Files, settings = "") {
	const blog = createTestBlog(
		{ "posts/hello.md": post("lang: en"), ...FOLDERS, ...files, "site.yml": SITE + settings },
		{ loadBundle },
	);
	const [report, { strict }] = await Promise.all([runChecks(blog), blog.site()]);
	return {
		paths: (await blog.paths()).toSorted(),
		redirects: Object.fromEntries((await blog.redirects()).redirects),
		problems: show(
			report.problems.filter(({ rule }) => /^path-|old-address/.test(rule)),
			"file:line severity rule message",
		),
		stops: stopsBuild(report, { strict }),
	};
}
