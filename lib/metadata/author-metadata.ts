import type { Metadata } from "next";
import type { Site } from "@/lib/config/types";
import { getFediverseCreator } from "./creator";
import { listMetadata } from "./metadata";
import type { AuthorRef } from "./urls";

/** The metadata of a page of what an author has written. */
export async function authorMetadata(
	site: Site,
	{ author, path }: Required<AuthorRef>,
	page: number,
): Promise<Metadata> {
	const { name, bio, socials = {} } = author;
	return {
		...(await listMetadata(site, { title: name, description: bio, path, page, type: "profile", hasFeed: true })),
		...getFediverseCreator(Object.entries(socials)),
	};
}
