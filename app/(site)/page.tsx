import type { Metadata } from "next";
import { listMetadata } from "@/lib/metadata/metadata";
import { getBlog } from "@/lib/next/kept-pages/page-blog";
import { IndexPage } from "./index-page";

export async function generateMetadata(): Promise<Metadata> {
	const blog = await getBlog();
	return listMetadata(blog, await blog.site(), { path: "/" });
}

export default function Page() {
	return <IndexPage page={1} />;
}
