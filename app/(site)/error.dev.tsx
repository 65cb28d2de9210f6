"use client";

/** Stands for a page whose drawing failed, in development only; the desk loads the page again once it is mended. */
export default function Failed({ error }: { error: unknown }) {
	return (
		<main id="content" lang="en" dir="ltr">
			<header className="title pt-12" data-failed="">
				<p className="tags">Error</p>
				<h1>This page can't be drawn</h1>
				<p className="lead">{error instanceof Error ? error.message : String(error)}</p>
				<p>It comes back by itself when the mistake in its source is mended and saved.</p>
			</header>
		</main>
	);
}
