package org.youthpanel.platform.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.youthpanel.tracking.chart.Svg;

/**
 * {@code app:svg="${drawing}"} puts a drawing into its element. Templates hold nothing that is not escaped; this is the
 * one way around it, and it takes nothing but what the package of the charts has made.
 */
@Component
class Drawings extends AbstractProcessorDialect {

    private static final int AFTER_CONDITIONS = 1300;

    Drawings() {
        super("Drawings", "app", AFTER_CONDITIONS);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Drawing(prefix));
    }

    private static final class Drawing extends AbstractStandardExpressionAttributeTagProcessor {

        Drawing(String prefix) {
            super(TemplateMode.HTML, prefix, "svg", AFTER_CONDITIONS, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName attribute,
                String expression,
                Object value,
                IElementTagStructureHandler structure) {
            if (!(value instanceof Svg svg)) {
                throw new TemplateProcessingException("Only a drawing of a chart is put into a page as it is");
            }
            structure.setBody(svg.markup(), false);
        }
    }
}
