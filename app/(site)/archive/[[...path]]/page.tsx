import { listRoute } from "@/app/(site)/lists/list-route";

const { generateStaticParams, generateMetadata, Page } = listRoute("archive");

export { generateMetadata, generateStaticParams };
export default Page;
