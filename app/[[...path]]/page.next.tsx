import { findPage } from "@/app/_pages/find-page";
import type { PageMetadata } from "@/lib/blog/metadata/metadata";
import { listRenderedPaths } from "@/lib/next/build/cached-pages/plan";

interface Props {
	params: Promise<{ path?: string[] }>;
}

/** Is called by builds only (see `lib/next/internals/dev-server.ts`). */
export async function generateStaticParams() {
	return (await listRenderedPaths()).map((path) => ({ path: path.split("/").filter((segment) => segment !== "") }));
}

export async function generateMetadata({ params }: Props): Promise<PageMetadata> {
	return (await findPage((await params).path)).metadata();
}

export default async function Page({ params }: Props) {
	return (await findPage((await params).path)).render();
}
