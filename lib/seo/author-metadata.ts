import type { Metadata } from "next";
import type { Site } from "@/lib/site/types";
import type { Writing } from "./addresses";
import { creator } from "./creator";
import { listMetadata } from "./metadata";
import { namedImage } from "./share-images";

/** The metadata of a page of what an author has written. */
export async function authorMetadata(site: Site, { author, path }: Required<Writing>, page: number): Promise<Metadata> {
	const { name, bio, image, socials = {} } = author;
	const images = await namedImage(site, image, name);
	return {
		...listMetadata(site, { title: name, description: bio, path, page, images, type: "profile" }),
		...creator(Object.entries(socials)),
	};
}
