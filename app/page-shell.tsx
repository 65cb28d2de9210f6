import type { ReactNode } from "react";
import type { Thing } from "schema-dts";
import { PageLayout } from "@/components/layout/page-layout";
import { StructuredData } from "@/components/layout/structured-data";
import { getSite } from "@/lib/config/load";
import { getListKinds } from "@/lib/content/taxonomies/taxonomies";

interface Props {
	children: ReactNode;
	/** The page's own address. */
	path?: string;
	/** What search engines are told of the page. */
	data?: readonly Thing[];
}

/** The frame of a page, with the lists that this blog has. */
export async function PageShell({ children, path, data = [] }: Props) {
	const [site, kinds] = await Promise.all([getSite(), getListKinds()]);
	return (
		<>
			{/* Near the head, whose words it says again, it weighs less. */}
			<StructuredData things={data} />
			<PageLayout site={site} kinds={kinds} path={path}>
				{children}
			</PageLayout>
		</>
	);
}
