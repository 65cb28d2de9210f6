import type { Metadata } from "next";
import { getTranslations } from "@/lib/content/taxonomy";
import type { Post } from "@/lib/content/types";
import { excerptOf, getCompiled } from "@/lib/markdown/compiled";
import { postMetadata } from "@/lib/seo/post-metadata";
import { getSite } from "@/lib/site";
import { getPostLinks } from "./post-links";

/** The metadata of the page of a post. */
export async function articleMetadata(post: Post): Promise<Metadata> {
	const [site, compiled, { authors }] = await Promise.all([getSite(), getCompiled(post), getPostLinks(post)]);
	const translations = await getTranslations(post);
	return postMetadata(site, post, { excerpt: excerptOf(post, compiled), authors, translations });
}
