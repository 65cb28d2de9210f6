"use client";

import { PageHeader } from "@/components/layout/page-header";
import { getErrorMessage } from "@/lib/utils/error-message";

/** The error page of `next dev`. The dev overlay reloads the page after the next change of the content. */
export default function ErrorPage({ error }: { error: unknown }) {
	return (
		<main id="content" lang="en" dir="ltr">
			<PageHeader
				className="pt-12"
				data-failed=""
				above={<p className="ui text-accent">Error</p>}
				heading="This page can't be rendered"
				lead={getErrorMessage(error)}
			>
				<p>Fix the error in its source and save. The page reloads by itself.</p>
			</PageHeader>
		</main>
	);
}
