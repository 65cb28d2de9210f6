import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Article } from "@/app/(site)/article";
import { PageShell } from "@/app/page-shell";
import { Remarks } from "@/components/review/remarks";
import { SealedDraft } from "@/components/review/sealed-draft";
import { localizeSite } from "@/lib/config/localize";
import { REVIEW_FOLDER, SEALED_PATH } from "@/lib/content/reviews/review-link";
import { listReviewPaths } from "@/lib/content/reviews/reviews";
import { unlistedMetadata } from "@/lib/metadata/metadata";
import { getBlog } from "@/lib/next/kept-pages/page-blog";
import { getReviewScripts } from "@/lib/outputs/client-script/review-scripts";

/** Tells whether a page is one of those for review. */
export async function isReviewPath(path: string): Promise<boolean> {
	// Pages that ask for reviews would have to be rendered again whenever a draft changes.
	return path.startsWith(`${REVIEW_FOLDER}/`) && listReviewPaths(await (await getBlog()).reviews()).includes(path);
}

/** Renders a draft for review, which the build encrypts (`lib/next/reviews`), or the page that shows such a draft. */
export async function ReviewPage({ path }: { path: string }) {
	const blog = await getBlog();
	const [site, { openDraft, remarks }] = await Promise.all([blog.site(), getReviewScripts(blog)]);
	if (path === SEALED_PATH) {
		return (
			<PageShell>
				<SealedDraft messages={site.messages} />
				<script type="module" src={openDraft.src} integrity={openDraft.integrity} />
			</PageShell>
		);
	}
	const review = await findReview(path);
	const { messages } = localizeSite(site, review.post.lang);
	return (
		<Article post={review.post} review={review}>
			<Remarks id={review.id} file={review.file} post={review.post} messages={messages} />
			<script type="module" src={remarks.src} integrity={remarks.integrity} />
		</Article>
	);
}

/** Returns the metadata of a page for review. */
export async function reviewPageMetadata(path: string): Promise<Metadata> {
	const blog = await getBlog();
	const site = await blog.site();
	const title = path === SEALED_PATH ? site.messages.review.title : (await findReview(path)).post.title;
	return unlistedMetadata(blog, site, { title, path });
}

async function findReview(path: string) {
	return (await (await getBlog()).reviews()).find((review) => review.path === path) ?? notFound();
}
