import type { Metadata } from "next";
import type { Site } from "@/lib/site/types";
import type { Writing } from "./addresses";
import { creator } from "./creator";
import { listMetadata } from "./metadata";

/** The metadata of a page of what an author has written. */
export async function authorMetadata(site: Site, { author, path }: Required<Writing>, page: number): Promise<Metadata> {
	const { name, bio, socials = {} } = author;
	return {
		...(await listMetadata(site, { title: name, description: bio, path, page, type: "profile", hasFeed: true })),
		...creator(Object.entries(socials)),
	};
}
