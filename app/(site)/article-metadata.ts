import type { Metadata } from "next";
import type { Post } from "@/lib/content/types";
import { excerptOf, getCompiled } from "@/lib/markdown/compiled";
import { postMetadata } from "@/lib/seo/metadata";
import { getSite } from "@/lib/site";

/** The metadata of the page of a post. */
export async function articleMetadata(post: Post): Promise<Metadata> {
	return postMetadata(await getSite(), post, excerptOf(post, await getCompiled(post)));
}
