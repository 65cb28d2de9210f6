import { keyed } from "@/components/keyed";
import { Mark } from "@/components/site/mark";
import type { Site } from "@/lib/site/types";

/** The colophon: whose pages these are, and where else to find them. */
export function Footer({ site }: { site: Site }) {
	return (
		<footer className="ui wide mt-16 flex flex-wrap justify-between gap-x-6 gap-y-2 rule-above pt-4 pb-8 text-muted">
			<p>
				<Mark />{" "}
				<a className="text-ink" href="/">
					{site.title}
				</a>{" "}
				{site.description}
			</p>
			<div className="ms-auto flex flex-wrap gap-x-6">
				{site.social.length > 0 && (
					<nav className="flex flex-wrap gap-x-3" aria-label="Elsewhere">
						{keyed(site.social, (link) => link.url).map(([key, link]) => (
							<a key={key} className="quiet" href={link.url} rel="me">
								{link.label}
							</a>
						))}
					</nav>
				)}
				<a className="quiet" href="#top">
					Back to top
				</a>
			</div>
		</footer>
	);
}
