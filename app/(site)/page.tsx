import type { Metadata } from "next";
import { getSite } from "@/lib/config/load";
import { listMetadata } from "@/lib/metadata/metadata";
import { PostIndex } from "./post-index";

export async function generateMetadata(): Promise<Metadata> {
	return listMetadata(await getSite(), { path: "/" });
}

export default function Page() {
	return <PostIndex page={1} />;
}
