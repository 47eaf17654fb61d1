package org.youthpanel.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youthpanel.rules.RuleDefinition;
import org.youthpanel.rules.Stratum;

/** The subset of DRL that a rule set may use: DRL can run any code, and this is what keeps it from doing so. */
class RuleParserTest {

    private static final String HEAD = """
            package disposal;
            import org.youthpanel.facts.*;
            import org.youthpanel.facts.concepts.*;
            import org.youthpanel.rules.finding.*;
            import org.youthpanel.rules.resolved.*;
            """;
    private static final String RULE = """
            rule "X-1 A rule"
                @id( "X-1" ) @label( "B8" ) @source( "S, place" ) @evidence( "DESIGN" ) @reason( "Because." )
            when
                FinalGravity( score == 3 )
                Response( admission in (Admission.FULL, Admission.NONE), willing != Known.NO )
            then
                insert( new StartingPoint( Disposal.YOUTH_CAUTION, Basis.SCORE ) );
            end
            """;

    @Test
    void aRuleIsReadWithWhatItReadsAndSays() {
        RuleParser.Parsed parsed = RuleParser.parse(Stratum.DECIDE, "decide/x.drl", HEAD + RULE);

        assertThat(parsed.defects()).isEmpty();
        RuleDefinition rule = parsed.rules().get(0);
        assertThat(rule.id()).isEqualTo("X-1");
        assertThat(rule.reason()).isEqualTo("Because.");
        assertThat(rule.citation().source()).isEqualTo("S");
        assertThat(rule.citation().place()).isEqualTo("place");
        assertThat(rule.reads()).containsExactly("admission", "engagement.willing", "finalGravity.score");
        assertThat(rule.effects()).containsExactly("StartingPoint(YOUTH_CAUTION, SCORE)");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "insert( new StartingPoint | Runtime.getRuntime().exec( \"x\" ); insert( new StartingPoint | only inserts findings",
                "Basis.SCORE ) ); | Basis.SCORE ) ); System.exit( 1 ); | only inserts findings",
                "Basis.SCORE ) ); | Basis.valueOf( \"SCORE\" ) ) ); | only inserts findings",
                "new StartingPoint( Disposal.YOUTH_CAUTION, Basis.SCORE ) | new StartingPoint( Disposal.YOUTH_CAUTION, Basis.SCORE ) {} | only inserts findings",
                "insert( new StartingPoint( Disposal.YOUTH_CAUTION, Basis.SCORE ) ) | insert( new Prompt( Severity.ACT ) ) | only inserts findings",
                "insert( new StartingPoint( Disposal.YOUTH_CAUTION, Basis.SCORE ) ); | delete( $x ); | only inserts findings",
                "FinalGravity( score == 3 ) | FinalGravity( score == Integer.parseInt( 3 ) ) | cannot stand in a condition",
                "FinalGravity( score == 3 ) | FinalGravity( getClass() == score ) | conditions call nothing",
                "FinalGravity( score == 3 ) | FinalGravity( score == System.OUT ) | is no property of FinalGravity",
                "FinalGravity( score == 3 ) | FinalGravity( marks == 3 ) | is no property of FinalGravity",
                "FinalGravity( score == 3 ) | String( length == 3 ) | is not a concept",
                "insert( new StartingPoint( Disposal.YOUTH_CAUTION, Basis.SCORE ) ); | insert( new StartingPoint( Disposal.YOUTH_CAUTION, Basis.SCORE ) ); // \\u000a System.exit( 1 ); | a backslash is not allowed",
                "rule \"X-1 A rule\" | rule \"X-1 \\\" + System.exit( 1 ) + \\\"\" | a backslash is not allowed",
                "rule \"X-1 A rule\" | rule 'X-1 \" + System.exit( 1 ) + \"' | the name must be an id and plain words",
                "insert( new StartingPoint( Disposal.YOUTH_CAUTION, Basis.SCORE ) ); | insert( new StartingPoint( Disposal.YOUTH_CAUTION, Basis.SCORE ) ); /* more */ | a comment is not allowed",
                "insert( new StartingPoint( Disposal.YOUTH_CAUTION, Basis.SCORE ) ); | insert( new Need( Disposal.CHARGE, \"anything\" ) ); | only inserts findings",
                "FinalGravity( score == 3 ) | FinalGravity( '\"' != null && System.currentTimeMillis() > 0 && null != '\"' ) | cannot stand in a condition",
                "FinalGravity( score == 3 ) | FinalGravity( \"x\" != null ) | cannot stand in a condition",
                "FinalGravity( score == 3 ) | FinalGravity( 1 / 0 == score ) | cannot stand in a condition",
                "FinalGravity( score == 3 ) | FinalGravity( score == 3 ? true : false ) | mismatched input",
                "FinalGravity( score == 3 ) | FinalGravity( score = 3 ) | mismatched input",
                "FinalGravity( score == 3 ) | FinalGravity( /score ) | cannot stand in a condition",
                "FinalGravity( score == 3 ) | FinalGravity( score == 3 ) @watch( * ) | an annotation or a name of its own",
                "FinalGravity( score == 3 ) | $g : FinalGravity( score == 3 ) | an annotation or a name of its own",
                "FinalGravity( score == 3 ) | FinalGravity( 3; ) | without a name",
                "FinalGravity( score == 3 ) | FinalGravity() | without a condition is met in every case",
                "@reason( \"Because.\" ) | @reason( System.exit( 1 ) ) | must have one text in double quotes",
                "@label( \"B8\" ) | @label( \"B8\" ) @label( \"B9\" ) | @label is given 2 times for 1 rules",
                "@label( \"B8\" ) | @label( \"zz\" ) | must be a label of the policy",
                "FinalGravity( score == 3 ) | eval( true ) | only patterns joined by",
                "FinalGravity( score == 3 ) | not FinalGravity( score == 3 ) | only patterns joined by",
                "FinalGravity( score == 3 ) | exists FinalGravity( score == 3 ) | only patterns joined by",
                "FinalGravity( score == 3 ) | FinalGravity( score == 3 ) from $list | only patterns joined by",
                "when | salience 10 when | attribute salience is not allowed",
                "when | no-loop when | attribute no-loop is not allowed",
                "when | date-effective \"01-Jan-2020\" when | attribute date-effective is not allowed",
                "@label( \"B8\" ) | @label( \"\" ) | @label is missing",
                "@evidence( \"DESIGN\" ) | @evidence( \"SURE\" ) | @evidence must be one of",
                "@reason( \"Because.\" ) | @reason( \"Because.\" ) @colour( \"red\" ) | @colour is not known",
                "package disposal; | package elsewhere; | the package must be disposal",
                "import org.youthpanel.facts.*; | import java.lang.Runtime; | import java.lang.Runtime is not allowed",
                "import org.youthpanel.rules.resolved.*; | import function java.lang.Math.max; | imported function is not allowed",
                "import org.youthpanel.rules.resolved.*; | global java.util.List list; | global is not allowed",
                "import org.youthpanel.rules.resolved.*; | function int one() { return 1; } | function is not allowed",
                "import org.youthpanel.rules.resolved.*; | declare Other x : int end | declared type is not allowed",
            })
    void whatTheSubsetDoesNotHaveIsADefect(String from, String to, String expected) {
        String text = (HEAD + RULE).replace(from, to);
        assertThat(text).as("the change took place").isNotEqualTo(HEAD + RULE);

        RuleParser.Parsed parsed = RuleParser.parse(Stratum.DECIDE, "decide/x.drl", text);

        assertThat(parsed.defects()).anyMatch(defect -> defect.contains(expected));
    }
}
