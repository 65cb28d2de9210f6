import type { Metadata } from "next";
import { getSite } from "@/lib/config/load";
import { getTranslations } from "@/lib/content/taxonomies/taxonomies";
import type { Post } from "@/lib/content/types";
import { getCompiled, getExcerpt } from "@/lib/markdown/compiled-posts";
import { postMetadata } from "@/lib/metadata/post-metadata";
import { getPostLinks } from "./post-links";

/** The metadata of the page of a post. */
export async function articleMetadata(post: Post): Promise<Metadata> {
	const [site, compiled, { authors }] = await Promise.all([getSite(), getCompiled(post), getPostLinks(post)]);
	const translations = await getTranslations(post);
	return postMetadata(site, post, { excerpt: getExcerpt(post, compiled), authors, translations });
}
