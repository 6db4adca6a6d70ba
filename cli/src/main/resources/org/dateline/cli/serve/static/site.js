// Pages follow each other without a reload; what a page enhances, it names itself.
import "/static/turbo.js";
