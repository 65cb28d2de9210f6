import type { Metadata } from "next";
import type { Blog } from "@/lib/blog/blog";
import type { Site } from "@/lib/config/types";
import { getFediverseCreator } from "./fediverse-creator";
import { listMetadata } from "./metadata";
import type { AuthorRef } from "./urls";

export async function authorMetadata(
	blog: Blog,
	site: Site,
	{ author, path }: AuthorRef & { path: string },
	page: number,
): Promise<Metadata> {
	const { name, bio, socials = {} } = author;
	return {
		...(await listMetadata(blog, site, { title: name, description: bio, path, page, type: "profile", hasFeed: true })),
		...getFediverseCreator(Object.entries(socials)),
	};
}
