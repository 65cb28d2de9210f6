import type { ReactNode } from "react";
import { Footer } from "@/components/layout/footer";
import { Header } from "@/components/layout/header";
import type { Crumb } from "@/components/layout/page-header";
import type { WithImages } from "@/components/mdx/types";
import type { Site } from "@/lib/config/site";
import type { Logo } from "@/lib/content/images/logo/logo";
import { isFilled, Slot } from "@/lib/owner-code/render/extension-points";

interface Props extends WithImages {
	site: Site;
	lists?: readonly Crumb[];
	children: ReactNode;
	/** On the home page, the name of the site is the heading. */
	path?: string | undefined;
	logo?: Logo | undefined;
	/** Content before the header. */
	above?: ReactNode;
	search?: ReactNode;
	languageSwitch?: ReactNode;
}

export function PageLayout({ site, lists = [], children, path, logo, images, above, ...inHeader }: Props) {
	return (
		<>
			<a className="fixed inset-s-0 top-0 z-2 bg-paper px-2 py-1 not-focus:[translate:0_-110%]" href="#content">
				{site.messages.frame.skip}
			</a>
			{isFilled("header") || above ? (
				<div className="col-[full] grid grid-cols-subgrid">
					{above}
					<Header site={site} path={path} logo={logo} images={images} {...inHeader} />
					<Slot name="header" site={site} wrap={(content) => <aside className="wide mb-4">{content}</aside>} />
				</div>
			) : (
				<Header site={site} path={path} logo={logo} images={images} {...inHeader} />
			)}
			<main id="content">{children}</main>
			{site.footer !== false && <Footer site={site} lists={lists} logo={logo} images={images} />}
		</>
	);
}
