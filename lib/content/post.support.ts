import { parseSite } from "@/lib/config/parse";
import type { Site } from "@/lib/config/site";
import { parsePost } from "@/lib/content/front-matter/parse-post";
import type { Post } from "@/lib/content/types";
import { parseYaml } from "@/lib/utils/yaml";

/** Reads settings of a blog at `https://q.example`, with further lines of `site.yml`. */
export function testSite(lines = ""): Site {
	return parseSite(parseYaml(`title: Q\nurl: https://q.example\n${lines}`)).site;
}

/** Makes the post `/blog/hello` with the given lines of front matter. */
export function testPost(lines: string): Post {
	const context = {
		site: { timeZone: "UTC" },
		authors: new Map(),
		now: Date.parse("2027-01-01"),
		kind: "post" as const,
	};
	return parsePost("posts/hello.md", `---\ntitle: Hello\n${lines}\n---\nText.\n`, context).post;
}
