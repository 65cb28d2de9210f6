import type { Metadata } from "next";
import { listMetadata } from "@/lib/seo/metadata";
import { getSite } from "@/lib/site";
import { PostIndex } from "./post-index";

export async function generateMetadata(): Promise<Metadata> {
	return listMetadata(await getSite(), { path: "/" });
}

export default function Page() {
	return <PostIndex page={1} />;
}
